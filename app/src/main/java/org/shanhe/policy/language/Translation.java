package org.shanhe.policy.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.language.Compiler.CodedWord;
import org.shanhe.policy.language.Term.Literal;
import org.shanhe.policy.language.Term.Sign;
import org.shanhe.policy.language.Term.Type;

/** Turns a checked expression into a term, and refuses what an engine could not do. */
final class Translation {

    private final ObjectKind kind;

    private final Profile profile;

    private final CelAbstractSyntaxTree tree;

    private final List<CodedWord> words = new ArrayList<>();

    /** The variable of the quantifier within which we are. */
    private @Nullable String member;

    Translation(ObjectKind kind, Profile profile, CelAbstractSyntaxTree tree) {
        this.kind = kind;
        this.profile = profile;
        this.tree = tree;
    }

    Term term() {
        return term(tree.getExpr());
    }

    List<CodedWord> words() {
        return List.copyOf(words);
    }

    // a macro stands in the tree expanded; its call is kept beside under the same id
    private CelExpr unexpanded(CelExpr expr) {
        return tree.getSource().getMacroCalls().getOrDefault(expr.id(), expr);
    }

    private Term term(CelExpr given) {
        var expr = unexpanded(given);
        return switch (expr.exprKind().getKind()) {
            case CONSTANT -> constant(expr);
            case IDENT -> switch (expr.ident().name()) {
                case "on" -> new Term.Today();
                case String name -> throw fault(expr, name + " has no value of its own; name one of its fields");
            };
            case SELECT -> field(expr);
            case CALL -> call(expr);
            default -> throw fault(expr, "this is not part of the rule language");
        };
    }

    private Term constant(CelExpr expr) {
        CelConstant constant = expr.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> new Literal(constant.int64Value(), Type.INT);
            case DOUBLE_VALUE -> new Literal(constant.doubleValue(), Type.DOUBLE);
            case BOOLEAN_VALUE -> new Literal(constant.booleanValue(), Type.BOOL);
            case STRING_VALUE -> new Literal(constant.stringValue(), Type.STRING);
            case NULL_VALUE -> throw fault(expr, "a missing value is asked for with has(…)");
            default -> throw fault(expr, "this is not part of the rule language");
        };
    }

    private Term.Field field(CelExpr given) {
        var expr = unexpanded(given);
        if (expr.exprKind().getKind() != CelExpr.ExprKind.Kind.SELECT
                || expr.select().operand().exprKind().getKind() != CelExpr.ExprKind.Kind.IDENT) {
            throw fault(expr, "a field like household.members is expected here");
        }
        var object = expr.select().operand().ident().name();
        var of = object.equals(member) ? "member" : object;
        return profile.find(of, expr.select().field())
            .map(found -> new Term.Field(of, found.field(), found.type()))
            .orElseThrow(() -> fault(expr, "unknown field " + expr.select().field()));
    }

    private Term call(CelExpr expr) {
        var call = expr.call();
        var args = call.args();
        return switch (call.function()) {
            case "_&&_" -> several(true, args);
            case "_||_" -> several(false, args);
            case "!_" -> new Term.Not(term(args.getFirst()));
            case "_?_:_" -> Numbers.choice(term(args.get(0)), term(args.get(1)), term(args.get(2)));
            case "_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_" -> comparison(expr);
            case "_+_", "_-_", "_*_", "_/_", "_%_", "-_" -> new Numbers(this).calculation(expr);
            case "@in" -> in(expr);
            case "has" -> new Term.Present(field(args.getFirst()));
            case "size" -> size(call.target().orElseGet(args::getFirst));
            case "exists", "all" -> new Term.Quantified(call.function().equals("all"), predicate(expr));
            case "hasAny" -> hasAny(expr);
            case "date" -> date(args.getFirst());
            case "year", "month" -> new Term.PartOfDate(call.function().equals("year"), term(args.getFirst()));
            case "yearsBetween" -> new Term.YearsBetween(term(args.get(0)), term(args.get(1)));
            case "monthsAfter" -> new Term.MonthsAfter(term(args.get(0)), months(args.get(1)));
            case "filter" -> throw fault(expr, "filter may only be counted: members.filter(m, …).size()");
            case String other -> throw fault(expr, other + " is not part of the rule language");
        };
    }

    private Term several(boolean every, List<CelExpr> args) {
        var parts = new ArrayList<Term>();
        for (var arg : args) {
            if (term(arg) instanceof Term part) {
                // a && (b && c) is one list of three
                if (part instanceof Term.Several(boolean same, List<Term> its) && same == every) {
                    parts.addAll(its);
                }
                else {
                    parts.add(part);
                }
            }
        }
        return new Term.Several(every, parts);
    }

    private Term comparison(CelExpr expr) {
        var args = expr.call().args();
        var sign = sign(expr);
        var left = term(args.get(0));
        var right = term(args.get(1));
        if (left.type().isList()) {
            throw fault(expr, "lists are compared with in and hasAny");
        }
        if (left.type() == Type.STRING && sign != Sign.EQUAL && sign != Sign.NOT_EQUAL
                || left.type() == Type.BOOL && sign != Sign.EQUAL && sign != Sign.NOT_EQUAL) {
            throw fault(expr, "words and yes or no have no order; use == or !=");
        }
        coded(left, right, args.get(1));
        coded(right, left, args.get(0));
        return Numbers.comparison(sign, left, right);
    }

    private Term in(CelExpr expr) {
        var value = term(expr.call().args().get(0));
        var where = unexpanded(expr.call().args().get(1));
        if (where.exprKind().getKind() == CelExpr.ExprKind.Kind.LIST) {
            var among = new ArrayList<Literal>();
            for (var element : where.list().elements()) {
                if (!(term(element) instanceof Literal literal)) {
                    throw fault(element, "the list must be written out");
                }
                coded(value, literal, element);
                among.add(literal.type() == Type.INT && value.type() == Type.DOUBLE
                        ? new Literal(((Long) literal.value()).doubleValue(), Type.DOUBLE) : literal);
            }
            if (among.isEmpty()) {
                throw fault(where, "the list is empty");
            }
            return new Term.OneOf(value, among);
        }
        var list = field(where);
        if (!(value instanceof Literal) && list.type() == Type.TOKENS) {
            throw fault(expr, "%s is kept as tokens: only a word written out can be looked for".formatted(list.name()));
        }
        coded(list, value, expr.call().args().get(0));
        return new Term.Holds(list, value);
    }

    private Term hasAny(CelExpr expr) {
        var list = field(expr.call().args().get(0));
        var given = unexpanded(expr.call().args().get(1));
        if (given.exprKind().getKind() != CelExpr.ExprKind.Kind.LIST) {
            var other = field(given);
            if (list.type() == Type.TOKENS || other.type() == Type.TOKENS) {
                throw fault(expr, "%s is kept as tokens: the words must be written out".formatted(list.name()));
            }
            return new Term.HasAny(list, other);
        }
        var found = new ArrayList<String>();
        for (var element : given.list().elements()) {
            if (!(term(element) instanceof Literal(String word, Type _))) {
                throw fault(element, "the list must be written out");
            }
            coded(list, new Literal(word, Type.STRING), element);
            found.add(word);
        }
        if (found.isEmpty()) {
            throw fault(given, "the list is empty");
        }
        return new Term.HasAny(list, new Term.Words(found));
    }

    private Term size(CelExpr given) {
        var expr = unexpanded(given);
        if (expr.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT && expr.ident().name().equals("members")) {
            return new Term.Count(null);
        }
        if (expr.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL && expr.call().function().equals("filter")) {
            return new Term.Count(predicate(expr));
        }
        var list = field(expr);
        if (!list.type().isList()) {
            throw fault(expr, "size counts the members or the words of a list");
        }
        return new Term.Length(list);
    }

    private Term predicate(CelExpr expr) {
        var over = unexpanded(expr.call().target().orElse(expr));
        if (over.exprKind().getKind() != CelExpr.ExprKind.Kind.IDENT || !over.ident().name().equals("members")
                || !kind.hasMembers() || member != null) {
            throw fault(expr, expr.call().function() + " goes over the members of the household, not within itself");
        }
        member = expr.call().args().get(0).ident().name();
        var predicate = term(expr.call().args().get(1));
        member = null;
        return predicate;
    }

    private Term date(CelExpr expr) {
        if (!(term(expr) instanceof Literal(String text, Type _))) {
            throw fault(expr, "the date must be written out, as in date('2022-04-01')");
        }
        try {
            return Literal.of(LocalDate.parse(text));
        }
        catch (DateTimeException e) {
            throw fault(expr, "%s is not a date like 2022-04-01".formatted(text));
        }
    }

    private long months(CelExpr expr) {
        if (term(expr) instanceof Literal(Long months, Type _) && Math.abs(months) <= 1200) {
            return months;
        }
        throw fault(expr, "the months must be a number written out, at most 1200");
    }

    private void coded(Term field, Term word, CelExpr at) {
        if (field instanceof Term.Field known && word instanceof Literal(String text, Type _)) {
            profile.find(known.object(), known.name())
                .filter(described -> described.codes() != null)
                .ifPresent(described -> words.add(new CodedWord(String.valueOf(described.codes()), text, offset(at))));
        }
    }

    static Sign sign(CelExpr expr) {
        var written = expr.call().function().replace("_", "");
        for (var sign : Sign.values()) {
            if (sign.written().equals(written)) {
                return sign;
            }
        }
        throw new IllegalArgumentException(written);
    }

    Term within(CelExpr expr) {
        return term(expr);
    }

    Fault.Found fault(CelExpr expr, String what) {
        return new Fault(offset(expr), what).thrown();
    }

    private int offset(CelExpr expr) {
        Map<Long, Integer> positions = tree.getSource().getPositionsMap();
        var at = positions.get(expr.id());
        if (at == null && expr.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL && expr.call().target().isPresent()) {
            return offset(expr.call().target().get());
        }
        return at == null ? 0 : at;
    }

}
