package org.shanhe.portal;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Ask;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Figures;
import org.shanhe.indicator.Question;
import org.shanhe.place.Place;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.Places;
import org.shanhe.policy.Publicities;
import org.shanhe.policy.Publicity;
import org.springframework.stereotype.Component;

/**
 * The figures of a place and of its parts as they may be published: small counts are
 * withheld, and so many others that none can be computed (公开统计).
 */
@Component
class Statistics {

    private static final BigDecimal YUAN = BigDecimal.valueOf(100);

    private final Answers answers;

    private final Figures figures;

    private final Places places;

    private final Publicities publicities;

    Statistics(Answers answers, Figures figures, Places places, Publicities publicities) {
        this.answers = answers;
        this.figures = figures;
        this.places = places;
        this.publicities = publicities;
    }

    /** A figure with its words and its definition beside it. */
    record Column(String figure, String zh, String en, String unit, String definitionZh, String definitionEn,
            boolean persons) {
    }

    /**
     * A place with its values in the order of the columns.
     *
     * @param values null where one is withheld
     */
    record Line(@JsonFormat(shape = Shape.STRING) long place, String name, List<@Nullable BigDecimal> values) {
    }

    /**
     * What is published; the place itself stands first, then its parts.
     *
     * @param least counts under it are withheld
     */
    record Sheet(@JsonFormat(shape = Shape.STRING) long place, String placeName, LocalDate on, int least, int withheld,
            String licenceZh, String licenceEn, String basis, List<Column> columns, List<Line> lines) {
    }

    Sheet of(PlaceCode code, LocalDate on) {
        var publicity = publicities.on(on);
        var terms = publicity.on(on);
        var columns = publicity.statistics().stream().map(this::column).toList();
        var shown = Stream.concat(Stream.of(places.get(code)), places.children(code).stream()).toList();
        var values = values(columns, shown, on);
        var withheld = new SmallCounts(columns, values, terms.least()).withheld(publicity);
        var lines = new ArrayList<Line>();
        for (int row = 0; row < shown.size(); row++) {
            lines.add(line(shown.get(row), columns, values[row], withheld[row]));
        }
        var count = lines.stream().flatMap(line -> line.values().stream()).filter(value -> value == null).count();
        return new Sheet(code.value(), places.fullName(code), on, terms.least(), (int) count, terms.licenceZh(),
                terms.licenceEn(), publicities.said(on), columns, lines);
    }

    private Column column(Publicity.Statistic statistic) {
        var figure = figures.get(statistic.figure());
        if (statistic.persons() && (!figure.once() || figure.counting() != Figure.Counting.DISTINCT)) {
            throw new IllegalStateException(figure.name() + " does not add up over places");
        }
        return new Column(figure.name(), figure.words().zh(), figure.words().en(),
                figure.unit().replaceFirst("^FEN", "YUAN"), figure.definition().zh(), figure.definition().en(),
                statistic.persons());
    }

    private BigDecimal[][] values(List<Column> columns, List<Place> shown, LocalDate on) {
        var asks = shown.stream()
            .flatMap(place -> columns.stream()
                .map(column -> new Ask(column.figure(),
                        new Question(place.code().value(), null, null, null, on, null))))
            .toList();
        var told = answers.each(asks, Locale.SIMPLIFIED_CHINESE);
        var values = new BigDecimal[shown.size()][columns.size()];
        for (int n = 0; n < told.size(); n++) {
            var value = told.get(n).value();
            values[n / columns.size()][n % columns.size()] = value == null ? BigDecimal.ZERO : value;
        }
        return values;
    }

    private static Line line(Place place, List<Column> columns, BigDecimal[] values, boolean[] withheld) {
        var shown = new ArrayList<@Nullable BigDecimal>();
        for (int n = 0; n < values.length; n++) {
            shown.add(
                    withheld[n] ? null : columns.get(n).unit().startsWith("YUAN") ? values[n].divide(YUAN) : values[n]);
        }
        return new Line(place.code().value(), place.name(), shown);
    }

}
