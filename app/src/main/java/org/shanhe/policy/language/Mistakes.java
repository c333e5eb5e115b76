package org.shanhe.policy.language;

import dev.cel.common.CelIssue;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says a mistake of the type checker in the words of the profile, and what was meant. */
final class Mistakes {

    private static final Pattern FIELD = Pattern.compile("undefined field '(\\w+)'");

    private static final Pattern NAME = Pattern.compile("undeclared reference to '(\\w+)'");

    private static final Pattern PART = Pattern.compile("missing '(.+?)' at '(.+?)'");

    private static final Pattern QUOTED = Pattern.compile("at: '['\"]");

    private static final Pattern INPUT = Pattern.compile("(?:input|at:?) '(.+?)'(?: expecting|$)");

    private static final Pattern OPERATOR = Pattern
        .compile("no matching overload for '(.+?)' applied to '\\((.+?)\\)'");

    /** What no rule may read, whatever it is called. */
    private static final Pattern FORBIDDEN = Pattern
        .compile("ethnic\\w*|nationality|minority|minzu|religio\\w*|belief\\w*|faith|political\\w*|party|party_\\w+|"
                + "kinship\\w*|cadre\\w*|relative_of\\w*", Pattern.CASE_INSENSITIVE);

    private final Profile profile;

    Mistakes(Profile profile) {
        this.profile = profile;
    }

    Fault fault(ObjectKind kind, String text, CelIssue issue) {
        int offset = offset(text, issue.getSourceLocation().getLine(), issue.getSourceLocation().getColumn());
        return new Fault(offset, say(kind, issue.getMessage().strip()));
    }

    private String say(ObjectKind kind, String message) {
        var field = FIELD.matcher(message);
        if (field.find()) {
            return unknown("field", field.group(1),
                    Stream.concat(kind.objects().stream(), Stream.of("person"))
                        .distinct()
                        .flatMap(object -> profile.of(object).keySet().stream()));
        }
        var name = NAME.matcher(message);
        if (name.find()) {
            return unknown("name", name.group(1), Stream.concat(kind.objects().stream(), Stream.of("members", "on",
                    "hasAny", "monthsAfter", "yearsBetween", "date", "year", "month", "size", "has")));
        }
        return written(message.replace("google.protobuf.Timestamp", "date").replace("timestamp", "date"));
    }

    /** What the parser found, without the words of its grammar. */
    private static String written(String message) {
        var part = PART.matcher(message);
        if (message.startsWith("token recognition error")) {
            return QUOTED.matcher(message).find() ? "a quotation mark is not closed"
                    : "%s is not part of the rule language".formatted(named(message));
        }
        if (message.contains("'<EOF>'")) {
            return part.find() ? "%s is missing at the end".formatted(part.group(1))
                    : "something is missing at the end";
        }
        if (part.find()) {
            return "%s is missing before %s".formatted(part.group(1), part.group(2));
        }
        if (message.startsWith("mismatched input") || message.startsWith("extraneous input")
                || message.startsWith("no viable alternative")) {
            return "%s is not expected here".formatted(named(message));
        }
        var operator = OPERATOR.matcher(message);
        return operator.find()
                ? "%s does not go with %s".formatted(operator.group(1).replace("_", ""), operator.group(2))
                : message.replace('\n', ' ');
    }

    private static String named(String message) {
        var quoted = INPUT.matcher(message);
        return quoted.find() ? quoted.group(1).strip() : message;
    }

    private static String unknown(String what, String name, Stream<String> known) {
        if (FORBIDDEN.matcher(name).matches()) {
            return "%s: no rule may read ethnicity, belief, political status or kinship; help is given for need alone"
                .formatted(name);
        }
        return nearest(name, known).map(meant -> "unknown %s %s; %s was perhaps meant".formatted(what, name, meant))
            .orElse("unknown %s %s".formatted(what, name));
    }

    private static Optional<String> nearest(String name, Stream<String> known) {
        return known.distinct()
            .filter(other -> distance(name, other) <= Math.max(1, name.length() / 4))
            .min(Comparator.comparingInt(other -> distance(name, other)));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1,
                        diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    static String named(Term.Type type) {
        return switch (type) {
            case BOOL -> "a condition";
            case INT -> "a whole number";
            case DOUBLE -> "a number";
            default -> "a " + type.name().toLowerCase(Locale.ROOT);
        };
    }

    private static int offset(String text, int line, int column) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return Math.clamp((long) at + column, 0, text.length());
    }

}
