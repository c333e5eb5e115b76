package org.shanhe.claims.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Ask;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.FigureValue;
import org.shanhe.indicator.Figures;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;

/** The figures of the platform in the units claims are written in. */
@Component
class Ledger {

    private static final String POPULATION = "population.rural";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Figures figures;

    private final Answers answers;

    Ledger(Figures figures, Answers answers) {
        this.figures = figures;
        this.answers = answers;
    }

    Figure figure(String name) {
        return figures.get(name);
    }

    @Nullable Figure find(String name) {
        try {
            return figures.get(name);
        }
        catch (Refused unknown) {
            return null;
        }
    }

    /** Every question in one statement; one that has no answer is missing. */
    Map<LedgerQuery, BigDecimal> figures(List<LedgerQuery> queries) {
        var asks = new ArrayList<Ask>();
        queries.stream().distinct().forEach(query -> asks.addAll(query.asks()));
        var values = answers.each(asks, Locale.ROOT).iterator();
        var figures = new HashMap<LedgerQuery, BigDecimal>();
        queries.stream().distinct().forEach(query -> {
            for (int i = 0; i < query.asks().size(); i++) {
                var value = inUnit(values.next());
                if (value != null) {
                    figures.merge(query, value, BigDecimal::add);
                }
            }
        });
        return figures;
    }

    private static @Nullable BigDecimal inUnit(FigureValue value) {
        var number = value.value();
        return number == null ? null : switch (value.unit()) {
            case "FEN" -> number.divide(HUNDRED);
            case "RATIO" -> number.multiply(HUNDRED);
            default -> number;
        };
    }

    /** How many people live in each place that is one. */
    Map<String, BigDecimal> people(Map<String, List<Long>> places, LocalDate on) {
        var queries = new HashMap<String, LedgerQuery>();
        places.forEach((name, codes) -> {
            if (codes.size() == 1) {
                queries.put(name, LedgerQuery.of(figure(POPULATION), codes, null, new Span(null, on), List.of()));
            }
        });
        var known = figures(List.copyOf(queries.values()));
        var people = new HashMap<String, BigDecimal>();
        queries.forEach((name, query) -> {
            var number = known.get(query);
            if (number != null && number.signum() > 0) {
                people.put(name, number);
            }
        });
        return people;
    }

}
