package org.shanhe.policy.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import org.shanhe.policy.language.Facts.Known;
import org.shanhe.policy.language.Reason.Used;

/** Explains one object: each condition, its answer, the values read and those missing. */
final class Reasons {

    private final Profile profile;

    Reasons(Profile profile) {
        this.profile = profile;
    }

    Reason of(Term term, Known known) {
        var answer = Answer.of(Evaluation.of(term, known));
        var parts = switch (term) {
            case Term.Several(boolean _, List<Term> its) -> its.stream().map(part -> of(part, known)).toList();
            case Term.Not(Term part) when part instanceof Term.Several -> List.of(of(part, known));
            default -> List.<Reason>of();
        };
        var used = new LinkedHashSet<Used>();
        if (parts.isEmpty()) {
            read(term, known, used);
        }
        var missing = new LinkedHashSet<String>();
        if (answer == Answer.UNKNOWN) {
            missing(term, known, missing);
        }
        return new Reason(answer, Writing.of(term), parts, List.copyOf(used), List.copyOf(missing));
    }

    private void read(Term term, Known known, SequencedSet<Used> used) {
        switch (term) {
            case Term.Field field -> used.add(used(field, known));
            case Term.Quantified(boolean _, Term predicate) -> everyMember(predicate, known, used);
            case Term.Count(Term predicate) when predicate != null -> everyMember(predicate, known, used);
            default -> term.parts().forEach(part -> read(part, known, used));
        }
    }

    private void everyMember(Term predicate, Known known, SequencedSet<Used> used) {
        IntStream.range(0, known.facts().members().size()).forEach(member -> read(predicate, known.with(member), used));
    }

    private Used used(Term.Field field, Known known) {
        var described = profile.find(field.object(), field.name()).orElseThrow();
        var line = field.object().equals("line") ? known.lines().find(field.name(), known.facts().village()) : null;
        return new Used(field.object(), field.name(), field.object().equals("member") ? known.member() : null,
                known.value(field), described.unit(), described.zh(), described.en(),
                line == null ? described.source() : line.source());
    }

    /**
     * Only what would decide: a part that is known keeps its missing values to itself.
     */
    private static void missing(Term term, Known known, SequencedSet<String> missing) {
        switch (term) {
            case Term.Field(String object, String name, Term.Type _) ->
                missing.add((object.equals("member") ? "person" : object) + "." + name);
            case Term.Quantified(boolean _, Term predicate) -> unknownMembers(predicate, known, missing);
            case Term.Count(Term predicate) when predicate != null -> unknownMembers(predicate, known, missing);
            default -> new ArrayList<>(term.parts()).stream()
                .filter(part -> Evaluation.of(part, known) == null)
                .forEach(part -> missing(part, known, missing));
        }
    }

    private static void unknownMembers(Term predicate, Known known, SequencedSet<String> missing) {
        IntStream.range(0, known.facts().members().size())
            .mapToObj(known::with)
            .filter(member -> Evaluation.of(predicate, member) == null)
            .forEach(member -> missing(predicate, member, missing));
    }

}
