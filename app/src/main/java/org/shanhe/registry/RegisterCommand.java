package org.shanhe.registry;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/**
 * {@code shanhe register}: freezes a year's register, or checks those that are frozen.
 */
@Component
@CommandLine.Command(name = "register")
class RegisterCommand implements Command {

    enum What {

        freeze, verify

    }

    private final FrozenRegisters registers;

    private final Messages messages;

    private final Clock clock;

    @CommandLine.Parameters(index = "0", paramLabel = "freeze|verify", descriptionKey = "shanhe.register.what")
    private What what = What.verify;

    @CommandLine.Option(names = "--place", paramLabel = "CODE", descriptionKey = "shanhe.register.place")
    private @Nullable Long place;

    @CommandLine.Option(names = "--year", paramLabel = "YEAR", descriptionKey = "shanhe.register.year")
    private @Nullable Integer year;

    @CommandLine.Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "shanhe.register.reason")
    private @Nullable String reason;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    RegisterCommand(FrozenRegisters registers, Messages messages, Clock clock) {
        this.registers = registers;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var out = spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
        return what == What.freeze ? freeze(out) : verify(out);
    }

    private int freeze(PrintWriter out) {
        if (place == null || year == null || reason == null || reason.isBlank()) {
            out.println(say("register.incomplete", Map.of()));
            return 2;
        }
        var done = registers.freeze(place, year, LocalDate.now(clock), reason);
        out.println(say("register.frozen", Map.of("place", done.placeName(), "year", Integer.toString(done.year()),
                "households", done.households(), "persons", done.persons(), "hash", done.hash())));
        return 0;
    }

    private int verify(PrintWriter out) {
        int broken = 0;
        for (var register : registers.list()) {
            boolean intact = registers.intact(register);
            out.println(say(intact ? "register.intact" : "register.altered",
                    Map.of("place", register.placeName(), "year", Integer.toString(register.year()))));
            broken += intact ? 0 : 1;
        }
        return broken == 0 ? 0 : 1;
    }

    private String say(String key, Map<String, Object> details) {
        return messages.say(Locale.getDefault(), key, details);
    }

}
