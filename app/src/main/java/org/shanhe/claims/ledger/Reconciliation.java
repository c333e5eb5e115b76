package org.shanhe.claims.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shanhe.claims.check.Checks;
import org.shanhe.claims.check.Examined;
import org.shanhe.claims.check.Finding;
import org.shanhe.claims.ledger.Verdict.Answer;
import org.shanhe.claims.ledger.Verdict.Kind;
import org.shanhe.claims.reading.Extraction;
import org.springframework.stereotype.Component;

/** Holds every claim of a document against the ledger (与台账核对). */
@Component
public class Reconciliation {

    private final Scopes scopes;

    private final Ledger ledger;

    private final Dictionary dictionary = new Dictionary();

    Reconciliation(Scopes scopes, Ledger ledger) {
        this.scopes = scopes;
        this.ledger = ledger;
    }

    /** What each claim comes to for a document of the day. */
    public List<Verdict> of(Extraction read, LocalDate published) {
        return of(new Examined(read.text().chars(), read.zones(), read.claims()), published);
    }

    List<Verdict> of(Examined document, LocalDate published) {
        var scope = DocumentScope.of(document, scopes);
        var wholes = ledger.people(scope.places(), published);
        var findings = new Checks(place -> wholes.get(place)).of(document);
        var queries = IntStream.range(0, document.claims().size())
            .mapToObj(i -> Queries.of(document.claims().get(i), Wording.of(document, i), scope, published, dictionary,
                    ledger))
            .toList();
        var figures = ledger.figures(queries.stream().flatMap(q -> q.asked().stream()).toList());
        var first = IntStream.range(0, queries.size())
            .mapToObj(i -> first(document, i, queries.get(i), figures, findings))
            .toList();
        return otherwise(document, first, queries, scope);
    }

    private static Verdict first(Examined document, int i, Queries queries, Map<LedgerQuery, BigDecimal> figures,
            List<Finding> findings) {
        var answers = queries.asked().stream().map(query -> new Answer(query, figures.get(query))).toList();
        var judged = Judged.of(document.written(i), queries, answers);
        var own = findings.stream().filter(finding -> finding.claim() == i).toList();
        var contradicts = judged.kind() != Kind.AGREES
                && own.stream().anyMatch(finding -> finding.outcome() == Finding.Outcome.CONTRADICTS);
        return new Verdict(document.claims().get(i), document.written(i).surface(),
                contradicts ? Kind.CONTRADICTS_ITSELF : judged.kind(), judged.agreement(), answers, own, judged.note());
    }

    /** Other bases are asked only of claims that disagree, all of them at once. */
    private List<Verdict> otherwise(Examined document, List<Verdict> first, List<Queries> queries,
            DocumentScope scope) {
        var others = new HashMap<Integer, List<LedgerQuery>>();
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).isOpen()) {
                others.put(i, queries.get(i).others(ledger, scope.actor()));
            }
        }
        var figures = ledger.figures(others.values().stream().flatMap(List::stream).toList());
        var verdicts = new ArrayList<>(first);
        others.forEach((i, bases) -> bases.stream()
            .map(query -> new Answer(query, figures.get(query)))
            .filter(answer -> Judged.agreement(document.written(i), answer).agrees())
            .findFirst()
            .ifPresent(answer -> verdicts.set(i, onOtherBasis(document, i, verdicts.get(i), answer))));
        return List.copyOf(verdicts);
    }

    private static Verdict onOtherBasis(Examined document, int i, Verdict verdict, Answer answer) {
        var agreement = Judged.agreement(document.written(i), answer);
        return new Verdict(verdict.claim(), verdict.surface(), Kind.AGREES_ON_OTHER_BASIS, agreement,
                List.of(verdict.answers().getFirst(), answer), verdict.findings(), verdict.note());
    }

}
