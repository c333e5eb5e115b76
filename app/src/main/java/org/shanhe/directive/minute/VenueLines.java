package org.shanhe.directive.minute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.directive.minute.Sentence.Section;

/**
 * The venues a minute names (会场): in a sentence, in a list behind a colon, line by line
 * or as rows of a table.
 */
final class VenueLines {

    private static final Pattern MAIN = Pattern.compile("主会场(?:设在|设于|：|:|为)?\\s*([\\p{IsHan}（）()]{2,30}?)(?=[，。；、]|$)");

    private static final Pattern BRANCHES = Pattern.compile("分会场(?:名单|有|包括|设在|设于)?\\s*[：:]\\s*(.+)");

    private static final Pattern SET_UP = Pattern.compile("([^。；：]{2,400}?)(?:分别)?设(?:立|置)?分会场");

    private static final Pattern COUNTED = Pattern.compile("(?:应到|应参会)\\s*(\\d{1,5})\\s*人");

    private static final Pattern PRESENT = Pattern
        .compile("(?:实到|参会|到会|参加)\\s*(\\d{1,5})\\s*人|(\\d{1,5})\\s*人(?:参会|参加|到会)");

    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:[（(]?\\d{1,3}[)）]|\\d{1,3}\\s*[、.．\\t ])\\s*");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");

    private VenueLines() {
    }

    record Line(boolean main, String name, @Nullable Integer called, @Nullable Integer present) {
    }

    static List<Line> in(List<Sentence> sentences) {
        var found = new LinkedHashMap<String, Line>();
        for (var sentence : sentences) {
            var text = sentence.text();
            var main = MAIN.matcher(text);
            if (main.find()) {
                put(found, new Line(true, main.group(1), null, null));
            }
            var branches = BRANCHES.matcher(text);
            if (branches.find()) {
                each(found, branches.group(1));
            }
            else if (sentence.section() == Section.VENUES && !main.reset().find()) {
                row(found, text);
            }
            else {
                var set = SET_UP.matcher(text);
                if (set.find()) {
                    each(found, set.group(1));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static void each(LinkedHashMap<String, Line> found, String list) {
        for (var part : list.split("[、，,；;]")) {
            row(found, part);
        }
    }

    private static void row(LinkedHashMap<String, Line> found, String text) {
        var numbered = NUMBERED.matcher(text);
        var line = numbered.find() ? text.substring(numbered.end()) : text;
        var cells = List.of(line.split("\\t"));
        if (cells.size() > 1) {
            var numbers = cells.stream()
                .map(String::strip)
                .filter(cell -> DIGITS.matcher(cell).matches())
                .map(Integer::valueOf)
                .toList();
            var name = cells.stream()
                .map(String::strip)
                .filter(cell -> cell.length() > 1 && !DIGITS.matcher(cell).matches())
                .findFirst();
            if (name.isPresent() && !numbers.isEmpty()) {
                put(found, new Line(false, name.get(), numbers.size() > 1 ? numbers.get(numbers.size() - 2) : null,
                        numbers.getLast()));
            }
            return;
        }
        var called = COUNTED.matcher(line);
        var present = PRESENT.matcher(line);
        put(found, new Line(false, line.replaceAll("[（(：:].*$", "").replaceAll("[。；;，,\\s]+$", ""),
                called.find() ? Integer.valueOf(called.group(1)) : null, present.find()
                        ? Integer.valueOf(present.group(1) == null ? present.group(2) : present.group(1)) : null));
    }

    private static void put(LinkedHashMap<String, Line> found, Line line) {
        var name = line.name().replaceAll("(?:分会场|会场)$", "").replaceAll("^(?:各|设)(?=.{3})", "").strip();
        if (name.length() >= 2 && name.length() <= 40) {
            found.putIfAbsent(name, new Line(line.main(), name, line.called(), line.present()));
        }
    }

}
