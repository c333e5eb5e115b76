package org.shanhe.claims.reading;

import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.shanhe.claims.number.Unit;

/**
 * The words before and behind a quantity, without what they share with every other one.
 */
class Phrases {

    private static final CueWords CUES = CueWords.of("indicator-words.txt");

    private static final int LONGEST = 12;

    private static final Set<String> PLACES = Set.of("county", "province", "prefecture", "township", "village",
            "admin_unit");

    private final Frame frame;

    private final IntUnaryOperator names;

    /**
     * @param names where the last name of a place or organisation ends before a place of
     * the text
     */
    Phrases(Frame frame, IntUnaryOperator names) {
        this.frame = frame;
        this.names = names;
    }

    /** What leads to the quantity: 累计投入|教育扶贫资金|3.93亿元. */
    String left(boolean listed, boolean named) {
        var text = frame.text();
        int to = frame.quantity().start();
        int label = frame.label();
        if (label < frame.clause()) {
            return tail(Plain.of(text.substring(label, to)));
        }
        int end = Head.linked(text, to);
        int change = change();
        if (change >= 0) {
            return tail(Plain.of(text.substring(Math.max(frame.clause(), names.applyAsInt(change)), change)));
        }
        int from = named ? Math.max(frame.from(), Cut.going(frame, whole(Math.min(names.applyAsInt(to), to)), people()))
                : frame.from();
        if ((listed || people()) && counted(end)) {
            return "";
        }
        var raw = end <= from ? "" : text.substring(from, end);
        var whole = BRACKETS.matcher(text.substring(Math.min(frame.from(), end), end)).replaceAll("");
        boolean names = whole.indexOf('、') != whole.lastIndexOf('、') && !whole.endsWith("等") && listed;
        if (names) {
            return "";
        }
        var words = FRONT.matcher(Plain.of(shortened(BRACKETS.matcher(raw).replaceAll("")))).replaceFirst("");
        // 托管给志丹县9个村: only a name stands between
        return tail(words.length() < 2 && from > frame.from() ? Plain.of(named(frame.from(), from)) + words : words);
    }

    // 11个|镇|47个村: what stands between two figures may only be what the first counts
    private boolean counted(int to) {
        int from = frame.from();
        if (from == frame.clause() || from >= to) {
            return false;
        }
        var head = Head.right(frame.text(), from, to);
        return head != null && ENDED.matcher(frame.text().substring(head.end(), to)).matches();
    }

    private boolean people() {
        return frame.quantity().word().startsWith("人") || frame.quantity().word().startsWith("户");
    }

    // 选派驻村工作队员: a name that ends within a noun is none
    private int whole(int name) {
        int start = frame.quantity().start();
        int first = name >= Head.linked(frame.text(), start) ? name : name + 1;
        for (int end = first; end <= Math.min(name + 2, start); end++) {
            var noun = Noun.WORDS.before(frame.text(), end);
            if (noun != null && noun.meaning().heads() && end - noun.word().length() < name - 1) {
                return frame.from();
            }
        }
        return name;
    }

    /** All words before the quantity, as they stand. */
    String lead() {
        return frame.left();
    }

    private String named(int from, int to) {
        var text = frame.text();
        int end = to;
        while (end > from && names.applyAsInt(end) == end) {
            end--;
        }
        return text.substring(from, end);
    }

    // 举办电焊、月嫂、家电维修培训班: the last of a list goes with the verb
    private static String shortened(String words) {
        int last = words.lastIndexOf('、');
        int first = words.indexOf('、');
        if (last < 0 || first < 2 || words.length() < LONGEST) {
            return words;
        }
        return words.substring(0, Math.min(2, first)) + words.substring(last + 1);
    }

    // 贫困发生率|由12%下降到3%: what changes stands before 由
    private int change() {
        var lead = frame.lead();
        int at = Math.max(lead.lastIndexOf('由'), lead.lastIndexOf('从'));
        boolean first = at == lead.length() - 1;
        return at > 1 && (first || CUES.endsWith("to", lead) || CUES.in("to", lead.substring(at))) ? frame.clause() + at
                : -1;
    }

    /** The noun counted with its modifiers, where it stands behind. */
    String head(Counted counted) {
        var head = counted.head();
        int from = frame.quantity().end();
        if (head == null && BATCHES.contains(frame.quantity().word())) {
            return batch(from);
        }
        if (head == null || head.start() < from) {
            return PLACES.contains(counted.unit()) && frame.quantity().is(Unit.Kind.NOUN)
                    ? frame.quantity().word().replace("个", "") : "";
        }
        var words = Plain.of(frame.text().substring(from, Math.max(from, Math.min(head.end(), frame.to()))));
        int end = head.end();
        int bracket = frame.text().startsWith("(", end) ? frame.text().indexOf(')', end) : -1;
        end = bracket > 0 && bracket - end < 8 ? bracket + 1 : end;
        return words + (frame.text().startsWith("的", end) ? tied(end) : "");
    }

    // 选派5批92名|医疗专家: a batch is one of those counted next
    private String batch(int from) {
        var next = NEXT_COUNT.matcher(frame.text()).region(from, frame.clauseEnd());
        var head = next.lookingAt() ? Head.right(frame.text(), next.end(), frame.clauseEnd()) : null;
        return head == null ? "" : Plain.of(frame.text().substring(next.end(), head.end())) + "批次";
    }

    private String tied(int from) {
        int end = Frame.forth(frame.text(), from, ",;:。\n(");
        var words = Plain.of(frame.text().substring(from, Math.min(end, from + 14)));
        return Cut.head(words, 8);
    }

    /** What is said of the thing counted, from a place to the end of its clause. */
    String after(int from) {
        int to = Math.min(frame.clauseEnd(), from + 20);
        var raw = from >= to ? "" : SHARE.matcher(frame.text().substring(from, to)).replaceFirst("");
        var next = NEXT.matcher(raw);
        var own = next.find() ? raw.substring(0, next.start()) : raw;
        var each = EACH.matcher(own);
        var words = Plain.of(each.find() ? own.substring(0, each.start()) : own);
        return Cut.head(words, 9);
    }

    String behind(Counted counted) {
        var head = counted.head();
        int from = frame.quantity().end();
        return after(head == null || head.start() < from ? from : Math.max(from, head.end()));
    }

    Context context() {
        return new Context(frame, names);
    }

    private static String tail(String words) {
        return Cut.tail(words, LONGEST);
    }

    private static final Set<String> BATCHES = Set.of("批", "届", "轮");

    private static final Pattern NEXT_COUNT = Pattern.compile("[0-9.]{1,7}[余多]?[名位个]");

    // 甲、乙|两县分别投入: whose it is stands before
    private static final Pattern FRONT = Pattern.compile("^([两三四五六]县(?=投入|安排|实施|引进|采购|购买|落实)|(及|和)(?=\\p{IsHan}{2}))");

    private static final Pattern ENDED = Pattern.compile("(\\([^()]{1,8}\\))?[的、和]?");

    // 帮助5793户|、约占全县三分之一的|家庭改善了住房条件
    private static final Pattern SHARE = Pattern.compile("^、约?占[^的,;]{1,12}的");

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{1,8}\\)");

    // 带动1042户农户|户均增收: what each got is the next figure's
    private static final Pattern EACH = Pattern.compile("[户人村年亩月][均人](?!衡)");

    // 省派21名|、市派64名: the next of a list
    private static final Pattern NEXT = Pattern.compile("、[^、0-9]{0,8}[0-9]");

}
