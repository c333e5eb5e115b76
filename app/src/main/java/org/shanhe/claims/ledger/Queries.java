package org.shanhe.claims.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.ledger.LedgerQuery.Partner;
import org.shanhe.claims.ledger.Verdict.Note;
import org.shanhe.claims.reading.Claim;

/**
 * The questions a claim may put to the ledger; more than one where its words leave it
 * open.
 *
 * @param bases figures to name when only they agree
 */
record Queries(List<LedgerQuery> asked, List<String> bases, @Nullable Note note) {

    static Queries of(Claim claim, Wording wording, DocumentScope scope, LocalDate published, Dictionary dictionary,
            Ledger ledger) {
        var reading = scope.guidance().reading(claim);
        if (reading != null && claim.value() != null) {
            return new Queries(List.of(corrected(reading, scope, ledger)), List.of(), Note.CORRECTED);
        }
        var linked = scope.guidance().linked();
        var stated = linked.readings().get(claim.start());
        if (stated != null && claim.value() != null) {
            var query = corrected(stated, scope, ledger);
            return linked.changes().containsKey(claim.start())
                    ? new Queries(List.of(query, query.yearBefore()), List.of(), Note.LINKED_CHANGE)
                    : new Queries(List.of(query), List.of(), Note.LINKED);
        }
        if (linked.rows().contains(claim.start())) {
            return none(Note.ROW);
        }
        var decided = scope.guidance().phrase(claim, wording);
        var phrases = decided == null ? dictionary.find(claim, wording) : List.of(decided);
        if (claim.value() == null || phrases.isEmpty()) {
            return none(claim.kind() == Claim.Kind.TARGET ? Note.TARGET : Note.NO_FIGURE);
        }
        var places = places(PlaceWords.of(claim.place()), scope);
        if (places.isEmpty()) {
            return none(Note.PLACE_UNKNOWN);
        }
        var partners = partners(claim, scope);
        var span = Span.of(claim.period(), published, dictionary);
        var asked = new ArrayList<LedgerQuery>();
        for (var phrase : phrases) {
            for (var place : places) {
                for (var partner : partners) {
                    asked.add(LedgerQuery.of(ledger.figure(phrase.figure()), place, partner.known, span,
                            dictionary.purposes(phrase, wording)));
                }
            }
        }
        return new Queries(asked.stream().distinct().toList(), phrases.getFirst().others(),
                partners.getFirst().ofDocument ? Note.PARTNER_OF_DOCUMENT : decided == null ? null : Note.DECIDED);
    }

    private static LedgerQuery corrected(Guidance.Reading reading, DocumentScope scope, Ledger ledger) {
        return LedgerQuery.of(ledger.figure(reading.figure()),
                reading.place() == null ? List.of() : List.of(reading.place()),
                reading.partner() == null ? null : scope.named().get(reading.partner()),
                new Span(reading.from(), reading.on()), reading.purposes() == null ? List.of() : reading.purposes());
    }

    private static Queries none(Note note) {
        return new Queries(List.of(), List.of(), note);
    }

    /**
     * The same question on another basis, as it stood at the ends of the month and year
     * before, and asked for the document's partner wherever it helped.
     */
    List<LedgerQuery> others(Ledger ledger, @Nullable Partner actor) {
        var query = asked.getFirst();
        var figure = ledger.figure(query.figure());
        var span = new Span(query.from(), query.on());
        var month = YearMonth.from(query.on()).minusMonths(1).atEndOfMonth();
        var year = LocalDate.of(query.on().getYear() - 1, 12, 31);
        return Stream
            .concat(bases.stream()
                .map(base -> LedgerQuery.of(ledger.figure(base), query.places(), query.partner(), span,
                        query.purposes())),
                    Stream.concat(
                            Stream.of(month, year)
                                .filter(day -> query.from() == null || query.from().isBefore(day))
                                .map(day -> new LedgerQuery(query.figure(), query.places(), query.partner(),
                                        query.from(), day, query.purposes())),
                            Stream.of(LedgerQuery.of(figure, query.places(), actor, span, query.purposes()),
                                    LedgerQuery.of(figure, List.of(), actor, span, query.purposes()))))
            .filter(other -> !other.equals(query))
            .distinct()
            .toList();
    }

    /** Each a set of places to be added up; no place is everywhere. */
    private static List<List<Long>> places(PlaceWords words, DocumentScope scope) {
        if (words.described()) {
            return List.of(List.of());
        }
        var found = words.names().stream().map(scope::places).toList();
        if (found.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        return found.size() == 1 ? found.getFirst().stream().map(List::of).toList()
                : found.stream().allMatch(codes -> codes.size() == 1)
                        ? List.of(found.stream().map(List::getFirst).collect(Collectors.toList())) : List.of();
    }

    private static List<Asking> partners(Claim claim, DocumentScope scope) {
        if (claim.org() == null) {
            return List.of(new Asking(null, false));
        }
        var partners = scope.partners(claim.org());
        return partners.isEmpty() ? List.of(new Asking(scope.actor(), true))
                : partners.stream().map(partner -> new Asking(partner, false)).toList();
    }

    /** A partner asked for, and whether it is the document's rather than the claim's. */
    private record Asking(@Nullable Partner known, boolean ofDocument) {
    }

}
