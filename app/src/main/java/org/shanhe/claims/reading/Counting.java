package org.shanhe.claims.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity;
import org.shanhe.claims.number.Unit;

/**
 * Binds a quantity to the thing counted: the unit follows the noun, not the classifier.
 */
class Counting {

    /** Measures that are other words too unless digits stand before them. */
    private static final Set<String> ONLY_AFTER_DIGITS = Set.of("方", "里", "t", "h", "m", "度", "平方", "立方", "克", "ha",
            "瓦");

    private static final Set<String> HEADS = Set.of("头", "只", "匹", "羽", "头(只)", "只(羽)", "头(只、匹)", "峰", "个", "群", "万头");

    private static final Map<String, String> EACH = Map.ofEntries(Map.entry("人", "person"), Map.entry("名", "person"),
            Map.entry("生", "person"), Map.entry("户", "household"), Map.entry("家", "household"),
            Map.entry("村", "village"), Map.entry("县", "county"), Map.entry("亩", "mu"), Map.entry("年", "year"),
            Map.entry("月", "month"), Map.entry("天", "day"), Map.entry("日", "day"));

    private static final String ANIMALS = "牛羊猪鸡鸭鹅兔驴马禽";

    private static final CueWords CUES = CueWords.of("filter.txt");

    private Counting() {
    }

    /** What is counted, or nothing where no noun and no unit says it. */
    static @Nullable Counted of(Frame frame, Tables.@Nullable Cell cell) {
        var q = frame.quantity();
        var unit = q.unit();
        var text = frame.text();
        var right = Head.right(text, q.end(), frame.to());
        right = right == null && unit != null ? Head.coordinate(text, q.end(), q.word(), frame.clauseEnd()) : right;
        if (unit == null) {
            return cell == null ? naked(frame, right) : celled(frame, cell);
        }
        if (unit.is(Unit.Kind.MEASURE)) {
            if (q.word().equals("块") && right != null) {
                return counted(frame, "item", BigDecimal.ONE, right);
            }
            boolean odd = ONLY_AFTER_DIGITS.contains(q.word()) && !q.digits()
                    || q.word().equals("度") && !frame.clauseText().contains("电")
                    || q.word().equals("瓦") && q.value() == null;
            return odd ? null : counted(frame, unit.base(), unit.factor(), right);
        }
        boolean alone = frame.label() < frame.clause();
        var head = right != null ? right
                : alone ? Head.left(text, q.start() - 1, frame.label()) : Head.left(text, q.start(), frame.from());
        if (q.word().equals("日")) {
            return counted(frame, "day", BigDecimal.ONE, null);
        }
        if (!unit.is(Unit.Kind.CLASSIFIER)) {
            boolean personsVisits = unit.base().equals("person") && text.startsWith("次", q.end());
            return counted(frame, personsVisits ? "person_time" : unit.base(), unit.factor(), head);
        }
        if (HEADS.contains(q.word()) && animal(frame, head)) {
            return counted(frame, "head", BigDecimal.ONE, head);
        }
        if (q.word().equals("个") && text.startsWith("村集体", q.end())) {
            return counted(frame, "village", BigDecimal.ONE, null);
        }
        if (q.word().equals("个") || q.word().equals("批")) {
            var noun = head == null || head.noun().is("abstract") || head.noun().is("animal") ? "item"
                    : head.noun().unit();
            return counted(frame, noun, BigDecimal.ONE, head);
        }
        boolean surgery = q.word().equals("台") && (frame.clauseText().contains("手术"));
        return counted(frame, surgery ? "time" : "item", BigDecimal.ONE, head);
    }

    // a number in a table counts in the unit of its heading or column
    private static @Nullable Counted celled(Frame frame, Tables.Cell cell) {
        var magnitude = cell.unit().startsWith("亿") ? 100_000_000
                : cell.unit().startsWith("万") ? 10_000
                        : cell.unit().startsWith("千") && !cell.unit().startsWith("千瓦") && !cell.unit().startsWith("千米")
                                ? 1000 : 1;
        var word = magnitude > 1 ? cell.unit().substring(1) : cell.unit();
        var unit = Unit.of(word);
        var head = cell.indicator() == null ? null : Head.left(cell.indicator(), cell.indicator().length(), 0);
        if (unit == null) {
            return null;
        }
        boolean animal = HEADS.contains(word) && cell.indicator() != null
                && cell.indicator().chars().anyMatch(c -> ANIMALS.indexOf(c) >= 0);
        var found = counted(frame, animal ? "head" : unit.base(), unit.factor().multiply(BigDecimal.valueOf(magnitude)),
                head);
        return head == null ? new Counted(found.unit(), found.value(), found.max(), null, found.per(), word) : found;
    }

    // 10万以上学生, 5000余贫困人口, 350+
    private static @Nullable Counted naked(Frame frame, @Nullable Head right) {
        var earned = CUES.found("earned", frame.lead());
        var q = frame.quantity();
        boolean large = q.value() != null && q.value().compareTo(BigDecimal.valueOf(1000)) >= 0;
        boolean closed = Head.right(frame.text(), q.end(), frame.to()) == null;
        if (large && closed && earned != null && frame.lead().length() - frame.lead().lastIndexOf(earned) < 8) {
            return counted(frame, "yuan", BigDecimal.ONE, null);
        }
        char last = frame.text().charAt(q.end() - 1);
        boolean sum = large && closed && (last == '亿' || last == '万')
                && CUES.in("sums", frame.left().substring(Math.max(0, frame.left().length() - 6)));
        if (sum) {
            return counted(frame, "yuan", BigDecimal.ONE, null);
        }
        boolean label = q.start() > 0 && frame.text().charAt(q.start() - 1) == '\n';
        if (label && frame.text().startsWith(" ", q.end())) {
            return null;
        }
        boolean alone = label && q.end() == frame.lineEnd() && frame.text().charAt(q.end() - 1) == '+';
        var above = alone ? Head.left(frame.text(), q.start() - 1, 0) : null;
        if (above != null && !above.noun().unit().equals("item")) {
            return counted(frame, above.noun().unit(), BigDecimal.ONE, above);
        }
        var left = closed && large ? Head.left(frame.text(), label ? q.start() - 1 : q.start(), 0) : null;
        left = left == null && closed && large ? Head.last(frame.lead(), "person") : left;
        if (left != null && (left.noun().is("person") || left.noun().is("household"))) {
            return counted(frame, left.noun().unit(), BigDecimal.ONE, left);
        }
        if (right == null || !q.digits() && "级岁楼期号环类".indexOf(frame.text().charAt(q.end())) >= 0
                || right.noun().is("abstract") || right.noun().is("animal")
                || right.noun().is("item") && right.start() != frame.quantity().end()) {
            return null;
        }
        boolean direct = right.end() - right.start() <= 14;
        return direct ? counted(frame, right.noun().unit(), BigDecimal.ONE, right) : null;
    }

    private static boolean animal(Frame frame, @Nullable Head head) {
        var left = Head.linked(frame.text(), frame.quantity().start());
        if (left > 0 && ANIMALS.indexOf(frame.text().charAt(left - 1)) >= 0) {
            return true;
        }
        if (frame.quantity().word().startsWith("头") || frame.quantity().word().equals("匹")
                || frame.quantity().word().equals("羽")) {
            return true;
        }
        if (head != null && head.noun().is("animal")) {
            return true;
        }
        // 牛、羊饲养量分别达到9.6万头和131万只
        var lead = frame.text().substring(Math.max(frame.sentence(), frame.clause() - 20), frame.quantity().start());
        return head == null && frame.quantity().word().startsWith("只") && CUES.in("herd", lead);
    }

    private static Counted counted(Frame frame, String unit, BigDecimal factor, @Nullable Head head) {
        var q = frame.quantity();
        var half = q.word().equals("个半小时") ? new BigDecimal("0.5") : BigDecimal.ZERO;
        var value = q.value() == null ? null : q.value().add(half).multiply(factor);
        var max = q.max() == null || q.value() == null ? null : q.max().multiply(factor);
        return new Counted(unit, value, max, head, per(frame), head == null ? q.word() : head.word());
    }

    private static @Nullable String per(Frame frame) {
        Quantity q = frame.quantity();
        var text = frame.text();
        if (q.end() + 1 < text.length() && (text.charAt(q.end()) == '/' || text.charAt(q.end()) == '每')) {
            var unit = EACH.get(text.substring(q.end() + 1, q.end() + 2));
            if (unit != null) {
                return unit;
            }
        }
        var lead = frame.lead();
        for (int i = lead.length() - 1; i >= 0; i--) {
            char c = lead.charAt(i);
            if (c == '均' && i > 0 && EACH.containsKey(lead.substring(i - 1, i))) {
                return EACH.get(lead.substring(i - 1, i));
            }
            if (c == '每') {
                var noun = lead.substring(i + 1);
                for (int n = 1; n <= Math.min(6, noun.length()); n++) {
                    var unit = EACH.get(noun.substring(n - 1, n));
                    if (unit != null) {
                        return unit;
                    }
                }
            }
        }
        return null;
    }

}
