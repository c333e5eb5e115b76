package org.shanhe.registry;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/households")
class BelievedEndpoint {

    private static final List<String> LIST = List.of("householdNo", "place", "group", "head", "members", "status",
            "statusSince", "year", "netPerCapita");

    private static final List<String> TABLE = List.of("householdNo", "place", "head", "difference", "before", "after",
            "reasons");

    private final Believed believed;

    private final Audit audit;

    private final Messages messages;

    private final JsonMapper json;

    private final ToldDifferences told;

    BelievedEndpoint(Believed believed, Audit audit, Messages messages, JsonMapper json, ToldDifferences told) {
        this.believed = believed;
        this.audit = audit;
        this.messages = messages;
        this.json = json;
        this.told = told;
    }

    /** A household that two moments tell apart. */
    record Shown(long id, String householdNo, String headName, String place, String kind, @Nullable JsonNode before,
            @Nullable JsonNode after, @Nullable JsonNode changes) {
    }

    @GetMapping("/as-known")
    Households.Page list(Believed.Filter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Refused.unless(limit >= 1 && limit <= 200, "LIMIT_WRONG", "limit", limit);
        return believed.list(filter, cursor, limit);
    }

    @GetMapping("/differences")
    Listed<Shown> differences(Believed.Span span, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = believed.differences(span, cursor, limit);
        return new Listed<>(page.rows()
            .stream()
            .map(row -> new Shown(row.id(), row.householdNo(), row.headName(), row.place(), row.kind(),
                    tree(row.before()), tree(row.after()), tree(row.changes())))
            .toList(), page.next(), page.total());
    }

    @Transactional
    @GetMapping("/as-known/export.xlsx")
    public void exportList(Believed.Filter filter, Locale locale, HttpServletResponse response) {
        audit.note("registry.household.export", "households", null, null);
        try (var sheet = sheet(response, locale, LIST)) {
            believed.each(filter,
                    row -> sheet.row(row.householdNo(), row.placePath(), row.group(), row.headName(), row.members(),
                            say(locale, "household.status." + row.status()), row.statusSince(), row.year(),
                            row.netPerCapitaFen() == null ? null : row.netPerCapitaFen() / 100.0));
        }
    }

    @Transactional
    @GetMapping("/differences/export.xlsx")
    public void exportDifferences(Believed.Span span, Locale locale, HttpServletResponse response) {
        audit.note("registry.household.export", "households", null, null);
        try (var sheet = sheet(response, locale, TABLE)) {
            believed.eachDifference(span,
                    row -> sheet.row(row.householdNo(), row.place(), row.headName(),
                            say(locale, "household.difference." + row.kind()), told.told(row.before(), locale),
                            told.told(row.after(), locale), reasons(row.changes(), locale)));
        }
    }

    private Sheet sheet(HttpServletResponse response, Locale locale, List<String> columns) {
        return Sheet.download(response, say(locale, "household.export.sheet"),
                columns.stream().map(column -> say(locale, "household.export." + column)).toList());
    }

    private String reasons(@Nullable String changes, Locale locale) {
        return changes == null ? ""
                : json.readTree(changes)
                    .valueStream()
                    .map(change -> say(locale, "change.kind." + change.path("kind").asString()) + ": "
                            + change.path("reason").asString())
                    .distinct()
                    .reduce((one, other) -> one + "; " + other)
                    .orElse("");
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, key, Map.of());
    }

}
