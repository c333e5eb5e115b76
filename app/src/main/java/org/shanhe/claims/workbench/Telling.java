package org.shanhe.claims.workbench;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shanhe.claims.check.Finding;
import org.shanhe.claims.ledger.LedgerQuery;
import org.shanhe.claims.ledger.Verdict.Answer;
import org.shanhe.claims.workbench.DocumentPage.ShownAnswer;
import org.shanhe.claims.workbench.DocumentPage.ShownFinding;
import org.shanhe.indicator.Figures;
import org.shanhe.kernel.Messages;
import org.shanhe.place.Place;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts the questions and findings of claims into words (读法说明). */
@Component
class Telling {

    private final JdbcClient jdbc;

    private final Places places;

    private final Figures figures;

    private final Messages messages;

    private final JsonMapper json;

    Telling(JdbcClient jdbc, Places places, Figures figures, Messages messages, JsonMapper json) {
        this.jdbc = jdbc;
        this.places = places;
        this.figures = figures;
        this.messages = messages;
        this.json = json;
    }

    /** With the names of every place and partner the claims ask for, read at once. */
    @Transactional(readOnly = true)
    public Told of(List<JudgedClaim> claims, Locale locale) {
        var queries = claims.stream().flatMap(claim -> claim.asked(json).stream()).map(Answer::query).toList();
        var codes = queries.stream()
            .map(LedgerQuery::places)
            .flatMap(Collection::stream)
            .distinct()
            .map(PlaceCode::new)
            .toList();
        var names = places.list(codes).stream().collect(Collectors.toMap(place -> place.code().value(), Place::name));
        var partners = new HashMap<Long, String>();
        jdbc.sql("select id, short_name from partner.partner where id = any (:ids)")
            .param("ids",
                    queries.stream()
                        .map(LedgerQuery::partner)
                        .filter(Objects::nonNull)
                        .map(LedgerQuery.Partner::id)
                        .distinct()
                        .toArray(Long[]::new))
            .query(row -> {
                partners.put(row.getLong("id"), row.getString("short_name"));
            });
        var starts = claims.stream().collect(Collectors.toMap(JudgedClaim::nth, JudgedClaim::startAt));
        return new Told(names, partners, starts);
    }

    /** The names the claims of a document need. */
    final class Told {

        private final Map<Long, String> places;

        private final Map<Long, String> partners;

        private final Map<Integer, Integer> starts;

        private Told(Map<Long, String> places, Map<Long, String> partners, Map<Integer, Integer> starts) {
            this.places = places;
            this.partners = partners;
            this.starts = starts;
        }

        ShownAnswer answer(Answer answer, Locale locale) {
            var query = answer.query();
            var figure = figures.get(query.figure());
            var partner = query.partner();
            return new ShownAnswer(query.figure(), figure.words().in(locale), figure.definition().in(locale),
                    query.address(),
                    query.places().stream().map(code -> places.getOrDefault(code, code.toString())).toList(),
                    query.places().size() == 1 ? query.places().getFirst() : null,
                    partner == null ? null : partners.getOrDefault(partner.id(), Long.toString(partner.id())),
                    partner == null ? null : partner.id(), query.from(), query.on(), query.purposes(), answer.figure());
        }

        List<ShownFinding> findings(JudgedClaim claim, Locale locale) {
            return List.of(json.readValue(claim.findings(), Finding[].class))
                .stream()
                .map(finding -> new ShownFinding(finding.rule().name(), finding.outcome().name(), finding.expected(),
                        finding.others().stream().map(nth -> starts.getOrDefault(nth, 0)).toList(),
                        messages.say(locale, "claims.finding." + finding.rule(),
                                Map.of("expected", finding.expected().stripTrailingZeros().toPlainString()))))
                .toList();
        }

    }

}
