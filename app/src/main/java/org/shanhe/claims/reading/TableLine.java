package org.shanhe.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Unit;

/** The words of one line of a table (表格行). */
class TableLine {

    private TableLine() {
    }

    // 单位:人民币万元
    static String money(String unit) {
        return unit.startsWith("人民币") ? unit.substring(3) : unit;
    }

    // the unit that a line has in brackets: 投入资金(万元)
    static @Nullable String bracket(String line) {
        int open = line.lastIndexOf('(');
        int close = line.indexOf(')', open + 1);
        var inside = open > 0 && close - open > 1 && close - open < 6 ? money(line.substring(open + 1, close)) : "";
        return !inside.isEmpty() && Unit.of(plain(inside)) != null ? inside : null;
    }

    record Token(String word, int start) {

    }

    static List<Token> tokens(String line, int start) {
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < line.length() && tokens.size() < 60;) {
            int end = Frame.forth(line, i, " |");
            if (end > i) {
                tokens.add(new Token(line.substring(i, end), start + i));
            }
            i = end + 1;
        }
        return tokens;
    }

    static boolean figure(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    static boolean year(String word) {
        return word.length() >= 4 && word.length() <= 5 && (word.startsWith("20") || word.startsWith("19"))
                && (word.length() == 4 || word.endsWith("年"));
    }

    static String bare(String word) {
        return bracket(word) == null ? word : word.substring(0, word.lastIndexOf('('));
    }

    static String plain(String unit) {
        return unit.length() > 1 && "万亿千百".indexOf(unit.charAt(0)) >= 0 ? unit.substring(1) : unit;
    }

}
