package org.shanhe.policy.language;

import java.util.List;
import java.util.Random;

/** Conditions of the rule language at random, each within its types. */
final class RandomExpressions {

    static final List<String> WORDS = List.of("A", "B", "C", "D'E");

    private final Random random;

    private String object = "household";

    private boolean nested;

    RandomExpressions(Random random) {
        this.random = random;
    }

    String condition(String object, int depth) {
        this.object = object;
        this.nested = !object.equals("household");
        return condition(depth);
    }

    private String condition(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
            case 2, 3 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
            case 4 -> "!(" + condition(depth - 1) + ")";
            case 5 -> "(" + condition(depth - 1) + " ? " + condition(depth - 1) + " : " + condition(depth - 1) + ")";
            case 6 -> nested ? leaf() : quantified(depth);
            default -> leaf();
        };
    }

    private String quantified(int depth) {
        var outer = object;
        object = "m";
        nested = true;
        var predicate = condition(depth - 1);
        object = outer;
        nested = false;
        return switch (random.nextInt(4)) {
            case 0 -> "members.exists(m, " + predicate + ")";
            case 1 -> "members.all(m, " + predicate + ")";
            case 2 -> "members.filter(m, " + predicate + ").size() >= " + random.nextInt(3);
            default -> "size(members) == " + random.nextInt(4);
        };
    }

    private String leaf() {
        return switch (random.nextInt(12)) {
            case 0 -> bool();
            case 1 -> bool() + (random.nextBoolean() ? " == " : " != ") + bool();
            case 2 -> word() + (random.nextBoolean() ? " == " : " != ") + "\"" + anyWord() + "\"";
            case 3 -> word() + " in [\"" + anyWord() + "\", \"" + anyWord() + "\"]";
            case 4 -> "\"" + anyWord() + "\" in " + list();
            case 5 -> "hasAny(" + list() + ", [\"" + anyWord() + "\", \"" + anyWord() + "\"])";
            case 6 -> "size(" + list() + ")" + sign() + random.nextInt(3);
            case 7 -> date(1) + sign() + date(1);
            case 8 -> "has(" + List.of(bool(), word(), whole(), fraction(), list(), day()).get(random.nextInt(6)) + ")";
            case 9 -> random.nextBoolean() ? fractionTerm() + sign() + fractionTerm()
                    : fractionTerm() + pick(" < ", " >= ") + whole(1);
            default -> whole(2) + sign() + whole(2);
        };
    }

    private String whole(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? whole() : String.valueOf(random.nextInt(20) - 5);
        }
        return switch (random.nextInt(9)) {
            case 0 -> "(" + whole(depth - 1) + " + " + whole(depth - 1) + ")";
            case 1 -> "(" + whole(depth - 1) + " - " + whole(depth - 1) + ")";
            case 2 -> "(" + whole(depth - 1) + " * " + (random.nextInt(7) - 3) + ")";
            case 3 -> "(" + whole(depth - 1) + " / " + (random.nextBoolean() ? 3 : -4) + ")";
            case 4 -> "(" + whole(depth - 1) + " % " + (random.nextBoolean() ? 3 : -4) + ")";
            case 5 -> "yearsBetween(" + date(1) + ", " + date(1) + ")";
            case 6 -> (random.nextBoolean() ? "year(" : "month(") + date(1) + ")";
            case 7 -> "(" + bool() + " ? " + whole(depth - 1) + " : " + whole(depth - 1) + ")";
            default -> whole();
        };
    }

    private String fractionTerm() {
        return switch (random.nextInt(3)) {
            case 0 -> fraction();
            case 1 -> "(" + fraction() + " * 0.1 + 0.2)";
            default -> "(1.5 - " + fraction() + ")";
        };
    }

    private String date(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 4)) {
            case 0 -> "on";
            case 1 -> "date('2020-02-29')";
            case 2 -> day();
            default -> "monthsAfter(" + date(0) + ", " + (random.nextInt(60) - 30) + ")";
        };
    }

    private String whole() {
        if (random.nextInt(8) == 0) {
            return "line." + pick("poverty", "monitoring", "subsistence");
        }
        return object + "." + (object.equals("household") ? pick("members", "net_fen", "income_year")
                : pick("monthly_wage_fen", "skills"));
    }

    private String fraction() {
        return object + "." + (object.equals("household") ? "arable_mu" : "work_months");
    }

    private String bool() {
        return object + "." + (object.equals("household") ? pick("safe_water", "electricity")
                : pick("medical_insurance", "relocated"));
    }

    private String word() {
        return object + "." + (object.equals("household") ? "village_kind" : "labour");
    }

    private String day() {
        return object + "." + (object.equals("household") ? "identified_on" : "birth_on");
    }

    private String list() {
        return object + "." + (object.equals("household") ? "causes_other" : pick("public_posts", "health"));
    }

    private String sign() {
        return " " + pick("==", "!=", "<", "<=", ">", ">=") + " ";
    }

    private String anyWord() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

}
