package org.shanhe.claims.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers whose unit stands elsewhere: in a heading (单位:万元), in a column of its own, or
 * in the head of a column.
 */
class Tables {

    // 单位:万元, 单位均为万元
    private static final Pattern STATED = Pattern.compile("单位(?::|均?为)([^)\\]。, ;、]{1,6})");

    /** What the names of places end with. */
    private static final String PLACE = "省市县区州盟旗乡镇村";

    // 资金(万元) 受益户数(户): labels that say their units
    private static final Pattern HEADED = Pattern.compile("\\((人民币)?[万亿千]?(元|人次?|个|户|亩|公里|吨|期|次|名|家|件|套|座|台|%)\\)");

    /** What says nothing of a column. */
    private static final Set<String> PLAIN = Set.of("数值", "数量", "数据", "数额", "指标值", "完成情况", "数");

    private static final Pattern OWN = Pattern.compile("[0-9.,]{1,14}[余多]?[万亿千百]?\\p{IsHan}{1,5}");

    private static final Set<String> NOTES = Set.of("注", "备注", "说明", "附注", "附件", "注释", "附");

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计");

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

    private final Set<Integer> ordinals = new HashSet<>();

    private List<String> head = List.of();

    private List<String> units = List.of();

    private @Nullable String unit;

    Tables(String text) {
        this.text = text;
        if (!text.contains("单位") && !HEADED.matcher(text).find()) {
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

    /** Whether a number only counts the rows. */
    boolean ordinal(int place) {
        return ordinals.contains(place);
    }

    private void line(int start, int end) {
        var line = text.substring(start, end);
        boolean caption = line.length() > 2 && "表图".indexOf(line.charAt(0)) >= 0 && Character.isDigit(line.charAt(1));
        boolean section = line.length() > 2 && "一二三四五六七八九十(".indexOf(line.charAt(0)) >= 0
                && (line.indexOf('、') == 1 || line.charAt(0) == '(');
        if (caption || section || line.length() > 120) {
            unit = null;
            head = List.of();
        }
        var stated = STATED.matcher(line);
        if (line.length() < 60 && stated.find()) {
            unit = TableLine.money(stated.group(1));
            head = List.of();
            return;
        }
        var tokens = TableLine.tokens(line, start);
        boolean figures = tokens.stream()
            .skip(1)
            .anyMatch(token -> TableLine.figure(token.word()) && !TableLine.year(TableLine.bare(token.word())));
        var bracket = TableLine.bracket(line);
        if (tokens.size() == head.size() && tokens.size() > 2 && tokens.getFirst().word().equals("单位")) {
            units = tokens.stream().map(TableLine.Token::word).toList();
        }
        else if (tokens.size() >= 3 && !figures) {
            units = List.of();
            head = tokens.stream().map(TableLine.Token::word).toList();
        }
        else if (bracket != null && !figures && line.length() < 30 && (line.endsWith(")") || line.endsWith("):"))) {
            unit = bracket;
            head = List.of();
        }
        else if (caption) {
            return;
        }
        else if (head.size() >= 3 && tokens.size() == head.size()) {
            row(tokens);
        }
        else {
            int colon = line.indexOf(':');
            var label = colon > 0 && line.charAt(colon - 1) == ')' ? TableLine.bracket(line.substring(0, colon)) : null;
            var own = label == null ? unit : label;
            if (own != null) {
                figures(line, start, own);
            }
        }
    }

    private void row(List<TableLine.Token> tokens) {
        int column = Math.max(head.indexOf("单位"), head.indexOf("计量单位"));
        int first = head.getFirst().equals("序号") || head.getFirst().equals("编号") ? 1 : 0;
        if (first > 0 && TableLine.figure(tokens.getFirst().word())) {
            ordinals.add(tokens.getFirst().start());
        }
        var label = tokens.get(first).word();
        var said = TableLine.bracket(label) == null ? TableLine.bracket(head.getFirst()) : TableLine.bracket(label);
        var own = column >= 0 ? tokens.get(column).word() : said != null ? said : unit;
        label = TableLine.bare(label);
        boolean sum = TOTALS.contains(label) || TableLine.year(label);
        boolean place = column < 0 && !sum && PLACE.indexOf(label.charAt(label.length() - 1)) >= 0;
        int where = Math.max(head.indexOf("建设地点"), head.indexOf("地点"));
        for (int i = first + 1; i < tokens.size(); i++) {
            if (i == column || !TableLine.figure(tokens.get(i).word())) {
                continue;
            }
            var named = TableLine.bracket(head.get(i));
            var name = TableLine.bare(head.get(i));
            var counted = named != null ? named : units.size() == head.size() ? units.get(i) : own;
            // | 加工厂房 | 永德县 | 6,200平方米 |: it has its own unit
            boolean stated = counted == null && OWN.matcher(tokens.get(i).word()).matches();
            if (counted == null && !stated) {
                continue;
            }
            boolean year = TableLine.year(name);
            // columns of counties
            boolean there = !place && !sum && column < 0 && name.length() > 1 && name.length() < 8
                    && PLACE.indexOf(name.charAt(name.length() - 1)) >= 0;
            var period = year ? name : TableLine.year(label) ? label : null;
            cells.put(tokens.get(i).start(),
                    new Cell(counted == null ? "" : counted,
                            year || there || PLAIN.contains(name) ? label : place || sum ? name : label + name,
                            there ? name : place ? label : where >= 0 ? tokens.get(where).word() : null,
                            period == null ? null : period.replace("年", "")));
        }
    }

    // 投入帮扶资金:计划2000,完成2365.8
    private void figures(String line, int start, String unit) {
        int colon = line.indexOf(':');
        if (colon > 0 && NOTES.contains(line.substring(0, colon))) {
            return;
        }
        int from = 0;
        while (from < line.length() && (Character.isDigit(line.charAt(from)) || ".、".indexOf(line.charAt(from)) >= 0)) {
            from++;
        }
        var label = colon > from ? TableLine.bare(line.substring(from, colon)).strip() : null;
        for (int i = Math.max(from, colon + 1); i < line.length(); i++) {
            boolean begins = Character.isDigit(line.charAt(i))
                    && (i == 0 || !Character.isDigit(line.charAt(i - 1)) && line.charAt(i - 1) != '.');
            if (begins) {
                cells.put(start + i, new Cell(unit, label, null, null));
            }
        }
    }

}
