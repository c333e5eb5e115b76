package org.shanhe.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Loads the demo world at any scale, or writes a workbook to try the import with. */
@Component
@CommandLine.Command(name = "demo")
class DemoCommand implements Command {

    private final DemoWorld world;

    private final Workbook workbook;

    private final Messages messages;

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--scale", paramLabel = "N", defaultValue = "1")
    int scale = 1;

    @Option(names = "--households-only")
    boolean householdsOnly;

    @Option(names = "--workbook", paramLabel = "FILE")
    @Nullable Path file;

    @Option(names = "--json")
    boolean json;

    DemoCommand(DemoWorld world, Workbook workbook, Messages messages) {
        this.world = world;
        this.workbook = workbook;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        if (file != null) {
            return write(file);
        }
        Refused.unless(scale >= 1 && scale <= DemoWorld.LARGEST, "DEMO_SCALE", "largest", DemoWorld.LARGEST);
        long start = System.nanoTime();
        long added = world.load(scale, householdsOnly, done -> {
            if (done > 0) {
                var err = line().getErr();
                err.println(say("demo.progress", Map.of("households", done)));
                err.flush();
            }
        });
        if (added == 0) {
            return print("demo.there", Map.of("households", 0));
        }
        double seconds = Math.max(1, System.nanoTime() - start) / 1e9;
        return print("demo.loaded", Map.of("households", added, "seconds", Math.round(seconds * 10) / 10.0, "perSecond",
                Math.round(added / seconds)));
    }

    private int write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return print("demo.workbook", Map.of("file", file.toString()));
    }

    private int print(String key, Map<String, Object> values) {
        var out = line().getOut();
        out.println(json ? JsonMapper.shared().writeValueAsString(values) : say(key, values));
        out.flush();
        return 0;
    }

    private String say(String key, Map<String, Object> values) {
        return messages.say(Locale.getDefault(), key, values);
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }

}
