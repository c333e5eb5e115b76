package org.shanhe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
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

    /** What stands alone in a text would be printed as it is. */
    private static final String MARKS = "{}｛｝";

    /** Word's own marks for Chinese text mean the same. */
    private static final Pattern TABLE = Pattern
        .compile("(table|chart) (\\w+)(?: sort=([\\w.]+))?[:：] ?([^|｜]+)[|｜](.+)");

    private static final Pattern ROWS = Pattern.compile("rows ([\\w.]+)[:：] ?(.+)");

    /** What begins like a table and is none would be printed as it is. */
    private static final Pattern MEANT = Pattern.compile("(table|chart|rows)\\s.*");

    private static final Pattern FIGURE = Pattern
        .compile("(?:(growth|names) )?([a-z][\\w.]*)(?: by=(\\w+))?(?: purpose=([A-Z_,]+))?( ever)?(?:\\|(.+))?");

    private final Predicate<String> known;

    private final Predicate<String> offered;

    private final Function<String, @Nullable String> meant;

    /**
     * @param known whether there is such a figure
     * @param offered whether a module offers such rows
     * @param meant the figure that comes near to a text, or null
     */
    TemplateReader(Predicate<String> known, Predicate<String> offered, Function<String, @Nullable String> meant) {
        this.known = known;
        this.offered = offered;
        this.meant = meant;
    }

    Template read(List<String> text) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < text.size(); i++) {
            var line = text.get(i).strip();
            if (!line.isEmpty()) {
                try {
                    lines.add(line(i + 1, line));
                }
                catch (Refused refused) {
                    throw Refused.invalid(refused.code(), TemplateTrial.near(refused.details(), line));
                }
            }
        }
        return new Template(List.copyOf(lines));
    }

    private Line line(int number, String line) {
        var table = TABLE.matcher(line);
        if (table.matches()) {
            var columns = List.of(table.group(5).split("[;；]"))
                .stream()
                .map(figure -> stated(number, figure(number, figure.strip())))
                .toList();
            return table.group(1).equals("table")
                    ? new Template.Rows(number, table.group(4).strip(), table.group(2), table.group(3), columns)
                    : new Template.Bars(number, table.group(4).strip(), table.group(2), columns.getFirst());
        }
        var rows = ROWS.matcher(line);
        if (rows.matches()) {
            Refused.unless(offered.test(rows.group(1)), "REPORT_ROWS_UNKNOWN", "line", number, "text", rows.group(1));
            return new Template.Listed(number, rows.group(2).strip(), rows.group(1));
        }
        Refused.unless(!MEANT.matcher(line).matches(), "REPORT_LINE_SHAPE", "line", number, "text", line);
        int space = line.indexOf(' ');
        var style = space < 0 ? null : STYLES.get(line.substring(0, space));
        var text = style == null ? line : line.substring(space + 1).strip();
        return new Template.Words(number, style == null ? Style.TEXT : style, new Parts(number, text).upTo(false));
    }

    private Matcher figure(int number, String text) {
        var match = FIGURE.matcher(text);
        if (!match.matches()) {
            throw mistyped(number, "REPORT_PLACEHOLDER_UNREADABLE", text);
        }
        return match;
    }

    private Ask stated(int number, Matcher match) {
        var figure = match.group(2);
        if (!known.test(figure)) {
            throw mistyped(number, "REPORT_FIGURE_UNKNOWN", figure);
        }
        return new Ask(figure, match.group(3), match.group(4), match.group(5) != null);
    }

    /** With what was probably meant, where something comes near. */
    private Refused mistyped(int number, String code, String text) {
        var near = meant.apply(text);
        return near == null ? problem(number, code, text)
                : Refused.invalid("REPORT_FIGURE_MISTYPED", "line", number, "text", text, "meant", near);
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
                    if (MARKS.indexOf(line.charAt(at)) >= 0 || line.startsWith("]]", at)) {
                        throw problem(number, "REPORT_MARK_ALONE",
                                line.substring(at, Math.min(line.length(), at + 12)));
                    }
                    plain.append(line.charAt(at++));
                }
            }
            Refused.unless(!bracket, "REPORT_PHRASE_OPEN", "line", number, "text", line);
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
            var match = figure(number, text);
            var form = match.group(1) == null ? Form.VALUE
                    : Form.valueOf(match.group(1).toUpperCase(java.util.Locale.ROOT));
            if ((form == Form.NAMES) != (match.group(3) != null)) {
                throw problem(number, "REPORT_PLACEHOLDER_UNREADABLE", text);
            }
            return new Template.Stated(stated(number, match), form, match.group(6));
        }

    }

}
