package org.shanhe.claims.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.shanhe.claims.check.Checks;
import org.shanhe.claims.check.Examined;
import org.shanhe.claims.check.Finding;
import org.shanhe.claims.check.Restated;
import org.shanhe.claims.ledger.LedgerQuery.Partner;
import org.shanhe.claims.ledger.Verdict.Answer;
import org.shanhe.claims.ledger.Verdict.Kind;
import org.shanhe.claims.reading.Extraction;
import org.shanhe.claims.text.Link;
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

    /** What each claim comes to for a document of the day with such links. */
    public List<Verdict> of(Extraction read, List<Link> links, LocalDate published) {
        return of(read, links, published, Guidance.NONE);
    }

    /** The same by what people have decided. */
    public List<Verdict> of(Extraction read, List<Link> links, LocalDate published, Guidance guidance) {
        var linked = Linked.of(read, links, ledger::find);
        return of(new Examined(read.text().chars(), read.zones(), linked.claims()), published, guidance.with(linked));
    }

    List<Verdict> of(Examined document, LocalDate published) {
        return of(document, published, Guidance.NONE);
    }

    /** What the questions come to now; one that has no answer is missing. */
    public Map<LedgerQuery, BigDecimal> now(Collection<LedgerQuery> queries) {
        var units = scopes
            .units(queries.stream().map(LedgerQuery::partner).filter(Objects::nonNull).map(Partner::id).toList());
        var asked = new LinkedHashMap<LedgerQuery, LedgerQuery>();
        queries.forEach(query -> asked.put(query, query.by(units)));
        var figures = ledger.figures(List.copyOf(asked.values()));
        var now = new HashMap<LedgerQuery, BigDecimal>();
        asked.forEach((query, whole) -> {
            var figure = figures.get(whole);
            if (figure != null) {
                now.put(query, figure);
            }
        });
        return now;
    }

    private List<Verdict> of(Examined document, LocalDate published, Guidance guidance) {
        var scope = DocumentScope.of(document, scopes, guidance);
        var wholes = ledger.people(scope.places(), published);
        var findings = new Checks(place -> wholes.get(place)).of(document);
        var queries = IntStream.range(0, document.claims().size())
            .mapToObj(i -> Queries.of(document.claims().get(i), Wording.of(document, i), scope, published, dictionary,
                    ledger))
            .toList();
        var figures = ledger.figures(queries.stream().flatMap(q -> q.asked().stream()).toList());
        var first = IntStream.range(0, queries.size())
            .mapToObj(i -> first(document, i, queries.get(i), figures, findings, guidance.linked()))
            .toList();
        return otherwise(document, first, queries, scope);
    }

    private static Verdict first(Examined document, int i, Queries queries, Map<LedgerQuery, BigDecimal> figures,
            List<Finding> findings, Linked linked) {
        var answers = queries.asked().stream().map(query -> new Answer(query, figures.get(query))).toList();
        var judged = Judged.of(document.written(i), queries, answers,
                linked.changes().getOrDefault(document.claims().get(i).start(), false));
        var own = findings.stream().filter(finding -> finding.claim() == i).toList();
        var contradicts = judged.kind() != Kind.AGREES
                && own.stream().anyMatch(finding -> finding.outcome() == Finding.Outcome.CONTRADICTS);
        return new Verdict(document.claims().get(i), document.written(i).surface(),
                contradicts ? Kind.CONTRADICTS_ITSELF : judged.kind(), judged.agreement(), answers, own, judged.note(),
                null);
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
        Restated.of(document)
            .forEach((headline, body) -> verdicts.set(headline,
                    verdicts.get(body).repeatedBy(verdicts.get(headline), body)));
        return List.copyOf(verdicts);
    }

    private static Verdict onOtherBasis(Examined document, int i, Verdict verdict, Answer answer) {
        var agreement = Judged.agreement(document.written(i), answer);
        return new Verdict(verdict.claim(), verdict.surface(), Kind.AGREES_ON_OTHER_BASIS, agreement,
                List.of(verdict.answers().getFirst(), answer), verdict.findings(), verdict.note(), null);
    }

}
