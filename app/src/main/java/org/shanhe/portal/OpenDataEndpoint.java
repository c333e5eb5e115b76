package org.shanhe.portal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Messages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Published statistics as CSV and JSON, each value with its definition and the licence
 * beside it.
 */
@RestController
@RequestMapping("/api/public/open-data")
class OpenDataEndpoint {

    /** By this spreadsheets know that the letters are not those of a code page. */
    private static final String MARK = "\uFEFF";

    private static final List<String> HEADINGS = List.of("place_code", "place", "figure", "name_zh", "name_en", "unit",
            "on", "value", "withheld", "least", "definition_zh", "definition_en", "licence_zh", "licence_en", "basis");

    private final Published published;

    private final Messages messages;

    OpenDataEndpoint(Published published, Messages messages) {
        this.published = published;
        this.messages = messages;
    }

    /** A set of data and where it is to be had. */
    record Dataset(long id, String zh, String en, @Nullable String place, String on, String csv, String json) {
    }

    @GetMapping
    Listed<Dataset> catalogue(@RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        var listed = PublicScope.read(() -> published.list(List.of(Kind.STATISTICS), null, null, cursor, limit));
        return new Listed<>(listed.rows()
            .stream()
            .map(line -> new Dataset(line.id(), line.zh(), line.en(), line.place(), line.fromOn().toString(),
                    address(line.id(), "csv"), address(line.id(), "json")))
            .toList(), listed.next(), null);
    }

    @GetMapping("/{id}.json")
    Statistics.Sheet json(@PathVariable long id) {
        return PublicScope.read(() -> published.statistics(id));
    }

    @GetMapping("/{id}.csv")
    ResponseEntity<byte[]> csv(@PathVariable long id, Locale locale) {
        var sheet = PublicScope.read(() -> published.statistics(id));
        var lines = Stream.concat(Stream.of(String.join(",", HEADINGS)),
                sheet.lines().stream().flatMap(line -> rows(sheet, line)));
        var name = messages.say(locale, "portal.file", java.util.Map.of("id", id));
        return ResponseEntity.ok()
            .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
            .body((MARK + lines.collect(Collectors.joining("\r\n", "", "\r\n"))).getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> rows(Statistics.Sheet sheet, Statistics.Line line) {
        return java.util.stream.IntStream.range(0, sheet.columns().size()).mapToObj(n -> {
            var column = sheet.columns().get(n);
            var value = line.values().get(n);
            return Stream
                .of(Long.toString(line.place()), line.name(), column.figure(), column.zh(), column.en(), column.unit(),
                        sheet.on().toString(), plain(value), Boolean.toString(value == null),
                        Integer.toString(sheet.least()), column.definitionZh(), column.definitionEn(),
                        sheet.licenceZh(), sheet.licenceEn(), sheet.basis())
                .map(OpenDataEndpoint::quoted)
                .collect(Collectors.joining(","));
        });
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    /** A text that a spreadsheet would take for a formula is kept a text. */
    private static String quoted(String text) {
        var safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String address(long id, String form) {
        return "/api/public/open-data/" + id + "." + form;
    }

}
