package org.shanhe.claims.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity.Bound;
import org.shanhe.claims.number.Quantity.Form;

/** Finds every number of a text with its unit and bounds, in one pass. */
public class QuantityReader {

    private static final String CONNECTORS = "-—–~至到";

    /** What begins a line of its own rather than ending the one before. */
    private static final Set<String> PLACES = Set.of("province", "prefecture", "county", "township", "village",
            "admin_unit");

    private final String text;

    private final AmountReader amounts;

    private final Shares shares;

    private final Shapes shapes;

    public QuantityReader(String text) {
        this.text = text;
        this.amounts = new AmountReader(text);
        this.shares = new Shares(text, amounts);
        this.shapes = new Shapes(text);
    }

    public List<Quantity> read() {
        var found = new ArrayList<Quantity>();
        int from = 0;
        for (int i = 0; i < text.length();) {
            var quantity = at(i);
            if (quantity == null) {
                i++;
            }
            else {
                found.add(quantity.start() < from ? moved(quantity, from) : quantity);
                i = Math.max(i + 1, quantity.end());
                from = i;
            }
        }
        SharedUnits.lend(found, text);
        return found;
    }

    // a bound word can not begin before the quantity in front of it ends
    private static Quantity moved(Quantity q, int start) {
        return new Quantity(Math.max(start, Math.min(start, q.number())), q.number(), q.end(), q.value(), q.max(),
                q.bound(), q.form(), q.unit(), q.word(), q.digits(), q.refused());
    }

    private @Nullable Quantity at(int i) {
        char c = text.charAt(i);
        boolean digit = c >= '0' && c <= '9';
        var shaped = digit ? shapes.refused(i) : null;
        if (shaped != null) {
            return shaped;
        }
        var share = digit ? null : shares.at(i);
        if (share != null) {
            return bounded(share, false);
        }
        var first = amounts.at(i);
        if (first == null) {
            return digit ? skip(i) : null;
        }
        share = shares.behind(first);
        return share != null ? bounded(share, first.over()) : counted(first);
    }

    private Quantity skip(int i) {
        int end = i;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Quantity.refused(i, end, "licence");
    }

    private @Nullable Quantity counted(Amount first) {
        var unit = unit(first.end());
        int end = unit == null ? first.end() : unit.end();
        var low = first.low();
        var high = first.high();
        var last = first;
        var second = second(first, end, unit);
        if (second != null) {
            var other = unit(second.end());
            boolean same = unit == null || other != null && other.unit().equals(unit.unit());
            if (same && other != null) {
                unit = other;
                end = other.end();
                last = second;
                high = second.high() == null ? second.low() : second.high();
                low = borrowed(first, second);
            }
        }
        if (unit == null && !first.digits() && !round(first) && first.scale().intValue() < 10_000) {
            return null;
        }
        var bound = high != null ? Bound.RANGE : last.over() ? Bound.OVER : Bound.EXACT;
        var value = first.damaged() ? null : low;
        return bounded(
                new Quantity(first.start(), first.start(), end, value, high, bound, Form.COUNT,
                        unit == null ? null : unit.unit(), unit == null ? "" : unit.word(), first.digits(), null),
                last.over());
    }

    private record Read(Unit unit, String word, int end) {

    }

    private @Nullable Read unit(int from) {
        int at = from;
        // a blank or a broken line may stand before a unit of its own
        if (at + 1 < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            at++;
        }
        var found = at < text.length() ? Unit.WORDS.at(text, at) : null;
        if (found == null
                || at > from && !found.meaning().is(Unit.Kind.MEASURE) && !found.meaning().is(Unit.Kind.NOUN)
                        && !found.word().equals("个")
                || text.charAt(from) == '\n' && found != null && PLACES.contains(found.meaning().base())) {
            return null;
        }
        // 由300|提高到500元
        boolean verb = found.word().equals("提") && (text.startsWith("高", at + 1) || text.startsWith("升", at + 1));
        return verb ? null : new Read(found.meaning(), found.word(), at + found.word().length());
    }

    private @Nullable Amount second(Amount first, int end, @Nullable Read unit) {
        int at = end;
        while (at < text.length() && at - end < 2 && CONNECTORS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == end || at >= text.length()) {
            return null;
        }
        char before = first.start() == 0 ? ' ' : text.charAt(first.start() - 1);
        boolean change = unit != null && (before == '由' || before == '从' || before == '自');
        var second = change ? null : amounts.at(at);
        boolean year = second != null && second.end() < text.length() && text.charAt(second.end()) == '年';
        return second == null || second.digits() != first.digits() || second.damaged()
                || year && unit != null && !unit.unit().is(Unit.Kind.DATE) ? null : second;
    }

    // 3至5万: the left side borrows the magnitude; 9000至1.2万: it has its own
    private static BigDecimal borrowed(Amount first, Amount second) {
        var ends = second.low().divide(second.scale(), java.math.MathContext.DECIMAL64);
        return first.scale().equals(BigDecimal.ONE) && first.low().compareTo(ends) < 0
                ? first.low().multiply(second.scale()) : first.low();
    }

    private static boolean round(Amount amount) {
        return amount.over() || amount.high() != null;
    }

    private Quantity bounded(Quantity bare, boolean over) {
        var before = Bounds.before(text, bare.start(), bare.digits());
        var behind = Bounds.behind(text, bare.end());
        var bound = bare.bound();
        if (bare.max() == null && behind != null) {
            bound = behind.bound();
        }
        if (bare.max() == null && before != null && !over) {
            bound = before.bound();
        }
        if (bare.max() == null && over && (behind == null || behind.bound() != Bound.AT_LEAST)) {
            bound = Bound.OVER;
        }
        return new Quantity(before == null ? bare.start() : bare.start() - before.length(), bare.number(),
                behind == null ? bare.end() : bare.end() + behind.length(), bare.value(), bare.max(), bound,
                bare.form(), bare.unit(), bare.word(), bare.digits(), bare.refused());
    }

}
