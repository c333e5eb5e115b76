package org.shanhe.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure.Counting;
import org.shanhe.indicator.Figure.Dimension;
import org.shanhe.indicator.FigureValue.Share;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Figures split by place, purpose, partner or month. */
@Repository
public class Shares {

    private static final long COUNTY_SPAN = 1_000_000;

    private static final long[] SPANS = { 10_000_000_000L, 100_000_000L, COUNTY_SPAN, 1_000L, 1L };

    /** The column of entries that stand for a rule's hit. */
    private static final String RULE = "rule";

    private final JdbcClient jdbc;

    private final Figures figures;

    private final Questions questions;

    private final Display display;

    private final PackWords words;

    private final RollUps rollUps;

    private final Joining joining;

    Shares(JdbcClient jdbc, Figures figures, Questions questions, Display display, PackWords words, RollUps rollUps,
            Joining joining) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.questions = questions;
        this.display = display;
        this.words = words;
        this.rollUps = rollUps;
        this.joining = joining;
    }

    /**
     * @param by a dimension of the figure, in small letters
     */
    @Transactional(readOnly = true)
    public List<Share> of(String name, String by, Asked asked, Locale locale) {
        var figure = figures.get(name);
        var dimension = figure.dimensions().stream().filter(d -> d.name().equalsIgnoreCase(by)).findFirst();
        Refused.unless(dimension.isPresent(), "FIGURE_NOT_BY", "name", name, "dimension", by);
        var question = questions.of(figure, asked);
        var key = key(dimension.get(), question);
        boolean whole = question.isNarrowed() || dimension.get() != Dimension.PLACE
                || childSpan(question.place()) >= RollUps.SPAN;
        var read = whole ? rollUps.over(List.of(question), dimension.get() == Dimension.MONTH)
                : (Figures.Read) figures::get;
        var sums = joining.read(List.of(figure), List.of(question), () -> sums(figure, key, question, read));
        var labels = labels(dimension.get(), sums.keySet(), question.on(), locale);
        return sums.entrySet()
            .stream()
            .map(sum -> new Share(sum.getKey(), labels.getOrDefault(sum.getKey(), sum.getKey()), sum.getValue(),
                    display.of(sum.getValue(), figure.unit(), locale)))
            .toList();
    }

    private Map<String, @Nullable BigDecimal> sums(Figure figure, String key, Question question, Figures.Read read) {
        if (figure.counting() == Counting.RATIO) {
            var numerators = sums(figures.get(figure.parts().getFirst().figure()), key, question, read);
            var denominators = sums(figures.get(figure.parts().getLast().figure()), key, question, read);
            var ratios = new LinkedHashMap<String, @Nullable BigDecimal>();
            Stream.of(numerators, denominators).flatMap(sums -> sums.keySet().stream()).sorted().forEach(place -> {
                var numerator = numerators.getOrDefault(place, BigDecimal.ZERO);
                // every rule is asked of every record
                var denominator = denominators.get(key.equals(RULE) ? "" : place);
                ratios.put(place, numerator == null || denominator == null || denominator.signum() == 0 ? null
                        : numerator.divide(denominator, MathContext.DECIMAL64));
            });
            if (key.equals(RULE)) {
                ratios.remove("");
            }
            return ratios;
        }
        var sums = new LinkedHashMap<String, @Nullable BigDecimal>();
        jdbc.sql(Aggregates.by(read.get(figure.opened()), key)).params(question.parameters()).query(row -> {
            sums.put(row.getString("key") == null ? "" : row.getString("key"),
                    Answers.plain(row.getBigDecimal("quantity")));
        });
        return sums;
    }

    private String key(Dimension dimension, Question question) {
        return switch (dimension) {
            case PLACE -> "cast(place - place % " + childSpan(question.place()) + " as text)";
            case COUNTY -> "cast(place - place % " + COUNTY_SPAN + " as text)";
            case PURPOSE -> "purpose";
            case PARTNER -> "cast(partner as text)";
            case MONTH -> "to_char(on_day, 'YYYY-MM')";
            case RULE -> RULE;
            case COLLECTOR -> "collector";
        };
    }

    /** How many codes lie in each of the place's direct parts. */
    private long childSpan(@Nullable Long place) {
        if (place == null) {
            return SPANS[0];
        }
        var level = jdbc.sql("select down_to from place.division where code = :code")
            .param("code", place)
            .query(Integer.class)
            .single();
        return SPANS[Math.min(level, 4)];
    }

    private Map<String, String> labels(Dimension dimension, Set<String> keys, LocalDate day, Locale locale) {
        return switch (dimension) {
            case PLACE, COUNTY ->
                names("select cast(code as text), name from place.division where code = any (:keys)", keys);
            case PARTNER ->
                names("select cast(id as text), short_name from partner.partner where id = any (:keys)", keys);
            case PURPOSE -> words.purposes(day, locale);
            case RULE -> words.rules(day, locale);
            case MONTH, COLLECTOR -> Map.of();
        };
    }

    private Map<String, String> names(String statement, Set<String> keys) {
        var names = new LinkedHashMap<String, String>();
        var codes = keys.stream().filter(key -> !key.isEmpty()).map(Long::valueOf).toArray(Long[]::new);
        jdbc.sql(statement).param("keys", codes).query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

}
