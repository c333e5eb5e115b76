package org.shanhe.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.report.ReportKind.About;
import org.shanhe.report.Template.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes each line of a new template once before it holds, so that what a figure cannot be
 * asked is said to who wrote it, with the line, and not to who wants a report (试成文).
 */
@Component
class TemplateTrial {

    /** Any county: whether a line can be said does not depend on which. */
    private static final String SOMEWHERE = "540623000000";

    /** As much of a line as tells which one it is. */
    private static final int NEAR = 40;

    private final JdbcClient jdbc;

    private final Numbers numbers;

    private final Messages messages;

    TemplateTrial(JdbcClient jdbc, Numbers numbers, Messages messages) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.messages = messages;
    }

    /** Refuses with the first line of which something cannot be said. */
    Template read(ReportKind kind, List<String> lines, Locale locale) {
        var template = numbers.read(lines);
        template.lines().forEach(line -> variables(kind, line, lines.get(line.number() - 1)));
        template.lines().forEach(line -> sorted(line, lines.get(line.number() - 1)));
        subject(kind).ifPresent(
                subject -> template.lines().forEach(line -> say(line, lines.get(line.number() - 1), subject, locale)));
        return template;
    }

    private void say(Template.Line line, String text, Subject subject, Locale locale) {
        try {
            var values = numbers.of(new Template(List.of(line)), subject, locale);
            new Saying(numbers, subject, values, messages, locale).blocks(line);
        }
        catch (Refused refused) {
            if (refused.details().containsKey("line")) {
                throw refused;
            }
            var why = messages.find(locale, "refused." + refused.code(), refused.details()).orElse(refused.code());
            throw problem("REPORT_LINE_REFUSED", line.number(), text, why);
        }
    }

    /**
     * A partner's report knows no place, and a place's no partner: nothing would stand
     * there.
     */
    private static void variables(ReportKind kind, Template.Line line, String text) {
        var unknown = kind.about() == About.PARTNER ? "place" : "partner";
        if (line instanceof Template.Words words && words.parts().stream().anyMatch(part -> names(part, unknown))) {
            throw problem("REPORT_VARIABLE_ELSEWHERE", line.number(), text, unknown);
        }
    }

    /** By what it does not show, a table would stand in the order of codes unsaid. */
    private static void sorted(Template.Line line, String text) {
        if (line instanceof Template.Rows rows && rows.sort() != null
                && rows.columns().stream().noneMatch(column -> column.figure().equals(rows.sort()))) {
            throw problem("REPORT_SORT_UNKNOWN", line.number(), text, rows.sort());
        }
    }

    private static boolean names(Part part, String variable) {
        return switch (part) {
            case Template.Variable one -> one.name().equals(variable);
            case Template.Phrase phrase -> phrase.parts().stream().anyMatch(one -> names(one, variable));
            default -> false;
        };
    }

    private static Refused problem(String code, int line, String text, String why) {
        return Refused.invalid(code, near(Map.of("line", Integer.toString(line), "text", why), text));
    }

    /** With the beginning of the line, because Word does not number them. */
    static Map<String, Object> near(Map<String, Object> details, String line) {
        var named = new HashMap<>(details);
        named.put("near", line.length() <= NEAR ? line : line.substring(0, NEAR) + "…");
        return named;
    }

    private Optional<Subject> subject(ReportKind kind) {
        var on = LocalDate.now();
        @Nullable LocalDate from = kind.period() ? on.withDayOfYear(1) : null;
        if (kind.about() == About.PLACE) {
            return Optional.of(new Subject(null, SOMEWHERE, "", from, on));
        }
        return jdbc.sql("select id from partner.partner order by id limit 1")
            .query(Long.class)
            .optional()
            .map(partner -> new Subject(partner, null, "", from, on));
    }

}
