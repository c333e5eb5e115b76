package org.shanhe.policy.language;

import dev.cel.common.ast.CelExpr;
import org.shanhe.policy.language.Term.Literal;
import org.shanhe.policy.language.Term.Sign;
import org.shanhe.policy.language.Term.Type;

/**
 * Calculation and comparison of numbers, with a whole number beside a fraction made one.
 */
final class Numbers {

    private final Translation translation;

    Numbers(Translation translation) {
        this.translation = translation;
    }

    Term calculation(CelExpr expr) {
        var args = expr.call().args();
        if (args.size() == 1) {
            var of = translation.within(args.getFirst());
            return new Term.Calculation(Sign.MINUS, zero(of.type()), of, of.type());
        }
        var sign = Translation.sign(expr);
        var left = translation.within(args.get(0));
        var right = translation.within(args.get(1));
        if (!isNumber(left) || !isNumber(right)) {
            throw translation.fault(expr, sign.written() + " is for numbers; dates are moved with monthsAfter");
        }
        if (sign == Sign.DIVIDED || sign == Sign.REMAINDER) {
            if (!(right instanceof Literal(Object divisor, Type type)) || type != Type.INT) {
                throw translation.fault(args.get(1), "only a whole number written out may divide");
            }
            if (((Number) divisor).longValue() == 0) {
                throw translation.fault(args.get(1), "division by zero");
            }
        }
        return new Term.Calculation(sign, left, right, left.type());
    }

    static Term comparison(Sign sign, Term left, Term right) {
        boolean fraction = left.type() == Type.DOUBLE || right.type() == Type.DOUBLE;
        return new Term.Comparison(sign, fraction ? fraction(left) : left, fraction ? fraction(right) : right);
    }

    static Term choice(Term condition, Term then, Term otherwise) {
        return new Term.Choice(condition, then, otherwise);
    }

    private static boolean isNumber(Term term) {
        return term.type() == Type.INT || term.type() == Type.DOUBLE;
    }

    private static Term zero(Type type) {
        return type == Type.DOUBLE ? new Literal(0.0, type) : new Literal(0L, type);
    }

    private static Term fraction(Term term) {
        if (term instanceof Literal(Long whole, Type _)) {
            return new Literal(whole.doubleValue(), Type.DOUBLE);
        }
        return term.type() == Type.DOUBLE ? term : new Term.AsDouble(term);
    }

}
