package org.shanhe.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/registers")
class FrozenEndpoint {

    private static final List<String> COLUMNS = List.of("householdNo", "place", "head", "difference", "before",
            "after");

    private final FrozenRegisters registers;

    private final Messages messages;

    private final Audit audit;

    private final Clock clock;

    private final JsonMapper json;

    private final ToldDifferences told;

    FrozenEndpoint(FrozenRegisters registers, Messages messages, Audit audit, Clock clock, JsonMapper json,
            ToldDifferences told) {
        this.registers = registers;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
        this.told = told;
    }

    /** A register to be frozen. */
    record Freezing(@Nullable Long place, @Nullable Integer year, @Nullable String reason) {
    }

    record Rows(List<FrozenRegisters.Register> rows, @Nullable String next) {
    }

    record Shown(long id, String householdNo, String headName, @Nullable String place, String kind,
            @Nullable JsonNode before, @Nullable JsonNode after) {
    }

    @GetMapping
    Rows list() {
        return new Rows(registers.list(), null);
    }

    @PostMapping
    FrozenRegisters.Register freeze(@RequestBody Freezing asked) {
        var place = asked.place();
        var year = asked.year();
        if (place == null || year == null || year < 2000 || year > 2100) {
            throw Refused.invalid("FIELD_MALFORMED", "field", place == null ? "place" : "year");
        }
        return registers.freeze(place, year, LocalDate.now(clock), RegistrationEndpoint.reason(asked.reason()));
    }

    @GetMapping("/compare")
    FrozenRegisters.Comparison compare(@RequestParam long from, @RequestParam long to) {
        return registers.compare(from, to);
    }

    @GetMapping("/differences")
    Listed<Shown> differences(FrozenRegisters.Rest rest, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = registers.rows(rest, cursor, limit);
        return new Listed<>(page.rows()
            .stream()
            .map(row -> new Shown(row.id(), row.householdNo(), row.headName(), row.place(), row.kind(),
                    tree(row.before()), tree(row.after())))
            .toList(), page.next(), page.total());
    }

    @Transactional
    @GetMapping("/differences/export.xlsx")
    public void export(FrozenRegisters.Rest rest, Locale locale, HttpServletResponse response) {
        audit.note("registry.register.export", "registers", null, null);
        try (var sheet = Sheet.download(response, say(locale, "household.export.sheet"),
                COLUMNS.stream().map(column -> say(locale, "household.export." + column)).toList())) {
            registers.each(rest,
                    row -> sheet.row(row.householdNo(), row.place(), row.headName(),
                            say(locale, "household.difference." + row.kind()), told.told(row.before(), locale),
                            told.told(row.after(), locale)));
        }
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, key, Map.of());
    }

}
