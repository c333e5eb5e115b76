package org.shanhe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.report.Template.Ask;
import org.shanhe.report.Template.Form;
import org.shanhe.report.Template.Line;
import org.shanhe.report.Template.Part;
import org.shanhe.report.Template.Style;

/** Reads a template, line by line; what it cannot read it refuses with the line. */
final class TemplateReader {

    static final Set<String> VARIABLES = Set.of("partner", "place", "from", "on", "year", "month", "period");

    private static final Map<String, Style> STYLES = Map.of("title", Style.TITLE, "#", Style.HEADING_1, "##",
            Style.HEADING_2);

    private static final Pattern TABLE = Pattern.compile("(table|chart) (\\w+)(?: sort=([\\w.]+))?: ([^|]+)\\|(.+)");

    private static final Pattern ROWS = Pattern.compile("rows ([\\w.]+): (.+)");

    private static final Pattern FIGURE = Pattern
        .compile("(?:(growth|names) )?([a-z][\\w.]*)(?: by=(\\w+))?(?: purpose=([A-Z_,]+))?( ever)?(?:\\|(.+))?");

    private final Predicate<String> known;

    private final Predicate<String> offered;

    /**
     * @param known whether there is a figure of that name
     * @param offered whether a module offers rows of that name
     */
    TemplateReader(Predicate<String> known, Predicate<String> offered) {
        this.known = known;
        this.offered = offered;
    }

    Template read(List<String> text) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < text.size(); i++) {
            var line = text.get(i).strip();
            if (!line.isEmpty()) {
                lines.add(line(i + 1, line));
            }
        }
        return new Template(List.copyOf(lines));
    }

    private Line line(int number, String line) {
        var table = TABLE.matcher(line);
        if (table.matches()) {
            var columns = List.of(table.group(5).split(";"))
                .stream()
                .map(figure -> ask(number, figure.strip()))
                .toList();
            return table.group(1).equals("table")
                    ? new Template.Rows(number, table.group(4).strip(), table.group(2), table.group(3), columns)
                    : new Template.Bars(number, table.group(4).strip(), table.group(2), columns.getFirst());
        }
        var rows = ROWS.matcher(line);
        if (rows.matches()) {
            if (!offered.test(rows.group(1))) {
                throw problem(number, "REPORT_ROWS_UNKNOWN", rows.group(1));
            }
            return new Template.Listed(number, rows.group(2).strip(), rows.group(1));
        }
        int space = line.indexOf(' ');
        var style = space < 0 ? null : STYLES.get(line.substring(0, space));
        var text = style == null ? line : line.substring(space + 1).strip();
        var reader = new Parts(number, text);
        var parts = reader.upTo(false);
        return new Template.Words(number, style == null ? Style.TEXT : style, parts);
    }

    private Ask ask(int number, String text) {
        var match = FIGURE.matcher(text);
        if (!match.matches()) {
            throw problem(number, "REPORT_PLACEHOLDER_UNREADABLE", text);
        }
        return stated(number, match.group(2), match.group(3), match.group(4), match.group(5) != null);
    }

    private Ask stated(int number, String figure, @Nullable String by, @Nullable String purposes, boolean ever) {
        if (!known.test(figure)) {
            throw problem(number, "REPORT_FIGURE_UNKNOWN", figure);
        }
        return new Ask(figure, by, purposes, ever);
    }

    private static Refused problem(int number, String code, String text) {
        return Refused.invalid(code, "line", number, "text", text);
    }

    /** Reads one line from the left to the right, once. */
    private final class Parts {

        private final int number;

        private final String line;

        private int at;

        Parts(int number, String line) {
            this.number = number;
            this.line = line;
        }

        List<Part> upTo(boolean bracket) {
            var parts = new ArrayList<Part>();
            var plain = new StringBuilder();
            while (at < line.length()) {
                if (line.startsWith("{{", at)) {
                    flush(plain, parts);
                    parts.add(placeholder());
                }
                else if (line.startsWith("[[", at)) {
                    flush(plain, parts);
                    at += 2;
                    parts.add(new Template.Phrase(upTo(true)));
                }
                else if (bracket && line.startsWith("]]", at)) {
                    at += 2;
                    flush(plain, parts);
                    return List.copyOf(parts);
                }
                else {
                    plain.append(line.charAt(at++));
                }
            }
            if (bracket) {
                throw problem(number, "REPORT_PHRASE_OPEN", line);
            }
            flush(plain, parts);
            return List.copyOf(parts);
        }

        private static void flush(StringBuilder plain, List<Part> parts) {
            if (!plain.isEmpty()) {
                parts.add(new Template.Plain(plain.toString()));
                plain.setLength(0);
            }
        }

        private Part placeholder() {
            int end = line.indexOf("}}", at);
            if (end < 0) {
                throw problem(number, "REPORT_PLACEHOLDER_OPEN", line.substring(at));
            }
            var text = line.substring(at + 2, end).strip();
            at = end + 2;
            if (VARIABLES.contains(text)) {
                return new Template.Variable(text);
            }
            var match = FIGURE.matcher(text);
            if (!match.matches()) {
                throw problem(number, "REPORT_PLACEHOLDER_UNREADABLE", text);
            }
            var form = match.group(1) == null ? Form.VALUE
                    : Form.valueOf(match.group(1).toUpperCase(java.util.Locale.ROOT));
            if ((form == Form.NAMES) != (match.group(3) != null)) {
                throw problem(number, "REPORT_PLACEHOLDER_UNREADABLE", text);
            }
            return new Template.Stated(
                    stated(number, match.group(2), match.group(3), match.group(4), match.group(5) != null), form,
                    match.group(6));
        }

    }

}
