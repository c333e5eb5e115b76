package org.shanhe.claims.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity;
import org.shanhe.claims.number.Quantity.Form;
import org.shanhe.claims.number.Unit;

/** Refuses the numbers that assert nothing (非数据), each with the guide's reason. */
class Filter {

    private static final Set<String> PLACES = Set.of("county", "province", "prefecture", "township", "village",
            "admin_unit");

    private final String text;

    private final Formulas formulas;

    private final CueWords cues = CueWords.of("filter.txt");

    private final PlaceNames places;

    private final Set<String> known = new java.util.HashSet<>();

    Filter(String text, PlaceNames places) {
        this.text = text;
        this.formulas = new Formulas(text);
        this.places = places;
    }

    /** What the shape, the set phrases around it and its unit say against it. */
    @Nullable String early(Frame frame) {
        var q = frame.quantity();
        if (q.refused() != null) {
            return q.refused();
        }
        var phrase = formulas.over(q.number(), q.end());
        // 每户至少一人就业 asks for somebody, 一人就业 is a saying
        if (phrase != null && !(q.bound() == Quantity.Bound.AT_LEAST && phrase.equals("slogan"))) {
            return phrase;
        }
        if (places.covers(q.number())) {
            return "name";
        }
        if (q.unit() == null) {
            return null;
        }
        if (q.is(Unit.Kind.SPEC)) {
            return "spec";
        }
        if (q.is(Unit.Kind.DATE) && !(q.word().equals("日") && timed(frame))) {
            return q.digits() && q.value() != null && q.value().intValue() > 1900 ? "date" : "duration";
        }
        if (q.is(Unit.Kind.DURATION)) {
            return "duration";
        }
        if ((q.counts("day") || q.counts("hour")) && !timed(frame)) {
            return "duration";
        }
        return formulas.quoted(frame) ? "slogan" : null;
    }

    // a limit or a saving of time is asserted; any other length of time frames something
    private boolean timed(Frame frame) {
        var q = frame.quantity();
        boolean within = q.bound() == Quantity.Bound.AT_MOST && text.charAt(q.end() - 1) == '内'
                && text.charAt(q.end() - 2) != '以';
        return q.bound() == Quantity.Bound.AT_MOST && !within || q.bound() == Quantity.Bound.AT_LEAST
                || cues.in("time", frame.clauseText());
    }

    /** What the thing counted says against it. */
    @Nullable String late(Frame frame, Counted counted, boolean joined) {
        var q = frame.quantity();
        var head = counted.head();
        boolean small = !q.digits() && q.value() != null && q.value().intValue() <= 10 && q.form() == Form.COUNT;
        boolean measure = q.is(Unit.Kind.MEASURE) && !counted.unit().equals("item");
        var odd = Oddities.of(frame, counted);
        if (odd != null) {
            return odd;
        }
        if (head != null && head.noun().is("abstract") && !measure && head.start() >= q.end()
                && (small || q.word().equals("个"))) {
            return "enumeration";
        }
        if (!small || measure || q.bound() == Quantity.Bound.AT_LEAST || q.bound() == Quantity.Bound.OVER) {
            return PLACES.contains(counted.unit()) && (q.is(Unit.Kind.NOUN) ? q.digits() : introduced(frame, counted))
                    ? scope(frame, head) : split(frame) ? "enumeration" : null;
        }
        if (text.startsWith("之", q.end())
                || q.number() > 0 && "第分首每".indexOf(text.charAt(q.number() - 1)) >= 0 && !each(frame)) {
            return "ordinal";
        }
        if (q.value() != null && q.value().intValue() == 1) {
            return one(frame, head, joined);
        }
        if (PLACES.contains(counted.unit())) {
            return q.is(Unit.Kind.NOUN) || introduced(frame, counted) ? scope(frame, head) : null;
        }
        boolean vague = head == null && q.word().equals("个")
                || (q.word().equals("类") || q.word().equals("种")) && (digit(q.end()) || frame.right().isEmpty());
        return vague || q.word().equals("次") && !cues.in("counting", frame.lead())
                && !cues.starts("times-behind", frame.right()) ? "enumeration" : null;
    }

    // 一 is the indefinite article unless it counts
    private @Nullable String one(Frame frame, @Nullable Head head, boolean joined) {
        var q = frame.quantity();
        if (each(frame) || joined || cues.in("least", frame.left().substring(Math.max(0, frame.left().length() - 6)))) {
            return null;
        }
        char next = q.end() < text.length() ? text.charAt(q.end()) : '\n';
        var before = Head.left(text, q.start(), frame.from());
        boolean thing = q.is(Unit.Kind.CLASSIFIER) && !q.word().equals("批");
        boolean behind = thing && ",。;、)和及\n".indexOf(next) >= 0 && q.number() > frame.from();
        if (behind && (before != null && before.noun().is("item")
                || cues.in("built-things", q.word()) && !cues.endsWith("not-noun", frame.left()))) {
            return null;
        }
        var lead = frame.left();
        boolean built = thing && head != null && head.start() >= q.end() && head.noun().is("item")
                && cues.endsWith("build", lead) && !q.word().equals("批") && !q.word().equals("条");
        return built ? null : "rhetorical";
    }

    private boolean each(Frame frame) {
        var lead = frame.lead();
        int at = Math.max(lead.lastIndexOf('每'), lead.lastIndexOf("各"));
        return at >= 0 && lead.length() - at <= 14 && cues.in("have", lead.substring(at)) || lead.endsWith("各");
    }

    // 分8批派驻
    private boolean split(Frame frame) {
        var q = frame.quantity();
        return q.number() > 0 && text.charAt(q.number() - 1) == '分' && q.is(Unit.Kind.EVENT);
    }

    private boolean digit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    // a set spoken of before: 两个县的干部, 在甲乡、乙乡、丙乡3个乡
    private boolean introduced(Frame frame, Counted counted) {
        var q = frame.quantity();
        var head = counted.head();
        boolean owner = !q.digits() && head != null && head.start() >= q.end() && text.startsWith("的", head.end());
        var lead = frame.lead();
        int at = cues.lastIn("prepositions", lead);
        boolean listed = at >= 0 && lead.indexOf('、', at) > at && !lead.endsWith("等")
                && !cues.in("few", lead.substring(lead.lastIndexOf('、')));
        boolean again = at >= 0 && lead.length() - at <= 8 && known.contains(counted.unit() + counted.value());
        return owner || listed || again;
    }

    /** Whether a number is some of what was counted before: 8县市中有|6个|已先行摘帽. */
    boolean partitive(Frame frame) {
        return cues.starts("status", frame.right()) || cues.endsWith("among", frame.left())
                || frame.right().isEmpty() && cues.in("among", frame.left());
    }

    /** Keeps what was counted, so that a set can be known again. */
    void keep(Counted counted) {
        known.add(counted.unit() + counted.value());
    }

    // 9县 as a place to give to is no count; 9县全部脱贫 is
    private @Nullable String scope(Frame frame, @Nullable Head head) {
        var q = frame.quantity();
        boolean counts = cues.endsWith("cover", frame.left()) || cues.starts("status", frame.right());
        boolean chain = frame.from() == frame.quantity().start() && frame.clause() < frame.from()
                || q.digits() && digit(q.end())
                || head != null && PLACES.contains(head.noun().unit()) && digit(head.end());
        return counts || chain ? null : "scope";
    }

}
