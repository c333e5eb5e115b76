package org.shanhe.claims.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Ask;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.FigureUnit;
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

    /** Every question at one moment; one that has no answer is missing. */
    Map<LedgerQuery, BigDecimal> figures(List<LedgerQuery> queries) {
        var asks = new ArrayList<Ask>();
        queries.stream().distinct().forEach(query -> asks.addAll(query.asks()));
        var values = answers.each(asks, Locale.ROOT).iterator();
        var figures = new HashMap<LedgerQuery, BigDecimal>();
        queries.stream().distinct().forEach(query -> {
            var ofPlaces = query.asks().stream().map(_ -> values.next()).toList();
            var whole = ofPlaces.size() > 1 && figure(query.figure()).counting() == Figure.Counting.RATIO
                    ? ratio(ofPlaces) : sum(ofPlaces);
            if (whole != null) {
                figures.put(query, inUnit(whole, figure(query.figure()).unit()));
            }
        });
        return figures;
    }

    private static @Nullable BigDecimal sum(List<FigureValue> values) {
        return values.stream().map(FigureValue::value).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }

    /** Of several places: what their parts come to, not what the ratios do. */
    private static @Nullable BigDecimal ratio(List<FigureValue> values) {
        var parts = values.stream().map(value -> List.copyOf(value.parts().values())).toList();
        var first = parts.stream().map(List::getFirst).reduce(BigDecimal.ZERO, BigDecimal::add);
        var second = parts.stream().map(List::getLast).reduce(BigDecimal.ZERO, BigDecimal::add);
        return second.signum() <= 0 ? null : first.divide(second, MathContext.DECIMAL64);
    }

    private static BigDecimal inUnit(BigDecimal value, String unit) {
        var told = new FigureUnit(unit);
        return told.isShare() ? value.multiply(HUNDRED) : told.spoken(value);
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
