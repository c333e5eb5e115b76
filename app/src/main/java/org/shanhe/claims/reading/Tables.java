package org.shanhe.claims.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers whose unit stands elsewhere: in a heading (单位:万元), in a column of its own, or
 * in the head of a column.
 */
class Tables {

    private static final String UNIT = "单位:";

    /**
     * What a table says of a number in it.
     *
     * @param unit the unit as written
     * @param indicator what its row or column is called
     * @param place the place its row is about
     * @param period the year its column is about
     */
    record Cell(String unit, @Nullable String indicator, @Nullable String place, @Nullable String period) {

    }

    private final String text;

    private final Map<Integer, Cell> cells = new HashMap<>();

    private List<String> head = List.of();

    private @Nullable String unit;

    Tables(String text) {
        this.text = text;
        if (!text.contains("单位")) {
            return;
        }
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(start, end);
            start = end + 1;
        }
    }

    @Nullable Cell at(int place) {
        return cells.get(place);
    }

    private void line(int start, int end) {
        var line = text.substring(start, end);
        int at = line.indexOf(UNIT);
        boolean section = line.length() > 2 && "一二三四五六七八九十(".indexOf(line.charAt(0)) >= 0
                && (line.indexOf('、') == 1 || line.charAt(0) == '(');
        if (at >= 0 && line.length() < 60) {
            int to = Frame.forth(line, at + UNIT.length(), ")]。, ;、");
            unit = line.substring(at + UNIT.length(), to);
            head = List.of();
            return;
        }
        if (section || line.length() > 120) {
            unit = null;
            head = List.of();
        }
        var tokens = tokens(line, start);
        boolean figures = tokens.stream().skip(1).anyMatch(token -> figure(token.word()) && !year(token.word()));
        if (tokens.size() >= 3 && !figures) {
            head = tokens.stream().map(Token::word).toList();
        }
        else if (head.size() >= 3 && tokens.size() == head.size()) {
            row(tokens);
        }
        else if (unit != null) {
            figures(line, start);
        }
    }

    private record Token(String word, int start) {

    }

    private static List<Token> tokens(String line, int start) {
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < line.length() && tokens.size() < 60;) {
            int end = line.indexOf(' ', i);
            end = end < 0 ? line.length() : end;
            if (end > i) {
                tokens.add(new Token(line.substring(i, end), start + i));
            }
            i = end + 1;
        }
        return tokens;
    }

    private static boolean figure(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private static boolean year(String word) {
        return word.length() >= 4 && word.length() <= 5 && (word.startsWith("20") || word.startsWith("19"))
                && (word.length() == 4 || word.endsWith("年"));
    }

    private void row(List<Token> tokens) {
        int units = head.indexOf("单位");
        var own = units >= 0 ? tokens.get(units).word() : unit;
        for (int i = 1; i < tokens.size(); i++) {
            if (i == units || !figure(tokens.get(i).word())) {
                continue;
            }
            var column = head.get(i);
            int bracket = column.indexOf('(');
            var named = bracket > 0 && column.endsWith(")") ? column.substring(bracket + 1, column.length() - 1) : own;
            var name = bracket > 0 ? column.substring(0, bracket) : column;
            if (named != null) {
                cells.put(tokens.get(i).start(),
                        year(column) ? new Cell(named, tokens.getFirst().word(), null, column.replace("年", ""))
                                : new Cell(named, name, units >= 0 ? null : tokens.getFirst().word(), null));
            }
        }
    }

    // 投入帮扶资金:计划2000,完成2365.8
    private void figures(String line, int start) {
        int colon = line.indexOf(':');
        int from = 0;
        while (from < line.length() && (Character.isDigit(line.charAt(from)) || ".、".indexOf(line.charAt(from)) >= 0)) {
            from++;
        }
        var label = colon > from ? line.substring(from, colon) : null;
        for (int i = Math.max(from, colon + 1); i < line.length(); i++) {
            boolean begins = Character.isDigit(line.charAt(i))
                    && (i == 0 || !Character.isDigit(line.charAt(i - 1)) && line.charAt(i - 1) != '.');
            if (begins && unit != null) {
                cells.put(start + i, new Cell(unit, label, null, null));
            }
        }
    }

}
