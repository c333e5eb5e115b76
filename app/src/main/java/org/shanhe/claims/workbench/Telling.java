package org.shanhe.claims.workbench;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shanhe.claims.check.Finding;
import org.shanhe.claims.ledger.LedgerQuery;
import org.shanhe.claims.ledger.Verdict.Answer;
import org.shanhe.claims.workbench.DocumentPage.Opening;
import org.shanhe.claims.workbench.DocumentPage.ShownAnswer;
import org.shanhe.claims.workbench.DocumentPage.ShownFinding;
import org.shanhe.indicator.Figures;
import org.shanhe.indicator.PackWords;
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

    /** So many readings of a claim are shown. */
    private static final int MOST = 6;

    private static final long COUNTY = 1_000_000;

    private static final long PREFECTURE = 100_000_000;

    private final JdbcClient jdbc;

    private final Places places;

    private final Figures figures;

    private final PackWords words;

    private final Messages messages;

    private final JsonMapper json;

    Telling(JdbcClient jdbc, Places places, Figures figures, PackWords words, Messages messages, JsonMapper json) {
        this.jdbc = jdbc;
        this.places = places;
        this.figures = figures;
        this.words = words;
        this.messages = messages;
        this.json = json;
    }

    private static long county(long code) {
        return code / COUNTY * COUNTY;
    }

    private static long prefecture(long code) {
        return code / PREFECTURE * PREFECTURE;
    }

    /** With the names of every place and partner the claims ask for, read at once. */
    @Transactional(readOnly = true)
    public Told of(List<JudgedClaim> claims, Locale locale) {
        var queries = claims.stream().flatMap(claim -> claim.asked(json).stream()).map(Answer::query).toList();
        var codes = queries.stream()
            .map(LedgerQuery::places)
            .flatMap(Collection::stream)
            .flatMap(code -> Stream.of(code, county(code), prefecture(code)))
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
        var starts = claims.stream()
            .collect(Collectors.toMap(JudgedClaim::nth,
                    claim -> claims.get(claim.sameAs() == null ? claim.nth() : claim.sameAs()).startAt()));
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
                    opens(query), query.places().stream().map(this::place).toList(),
                    query.places().size() == 1 ? query.places().getFirst() : null,
                    partner == null ? null : partners.getOrDefault(partner.id(), Long.toString(partner.id())),
                    partner == null ? null : partner.id(), query.since(), query.on(), query.purposes(),
                    query.purposes()
                        .stream()
                        .map(code -> words.purposes(query.on(), locale).getOrDefault(code, code))
                        .toList(),
                    answer.figure());
        }

        /**
         * What was asked, those with entries first, where there is more than anybody
         * compares no further.
         */
        List<ShownAnswer> answers(JudgedClaim claim, Locale locale) {
            return claim.asked(json)
                .stream()
                .sorted(Comparator.comparing(answer -> answer.figure() == null || answer.figure().signum() == 0))
                .limit(MOST)
                .map(answer -> answer(answer, locale))
                .toList();
        }

        private List<Opening> opens(LedgerQuery query) {
            var addresses = query.addresses();
            return IntStream.range(0, addresses.size())
                .mapToObj(
                        i -> new Opening(addresses.size() > 1 ? place(query.places().get(i)) : null, addresses.get(i)))
                .toList();
        }

        /**
         * Of the many townships, or of two counties, with one name it says whose it is.
         */
        private String place(Long code) {
            var name = places.getOrDefault(code, code.toString());
            boolean one = Collections.frequency(places.values(), name) < 2;
            return county(code) != code ? places.getOrDefault(county(code), "") + name
                    : one ? name : places.getOrDefault(prefecture(code), "") + name;
        }

        List<ShownFinding> findings(JudgedClaim claim, Locale locale) {
            return List.of(json.readValue(claim.findings(), Finding[].class))
                .stream()
                .map(finding -> new ShownFinding(finding.rule().name(), finding.outcome().name(), finding.expected(),
                        finding.others().stream().map(nth -> starts.getOrDefault(nth, 0)).toList(),
                        messages.say(locale, "claims.finding." + finding.rule(), Map.of("expected", finding.told()))))
                .toList();
        }

    }

}
