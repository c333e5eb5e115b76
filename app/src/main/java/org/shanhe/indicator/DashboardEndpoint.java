package org.shanhe.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.FigureValue.Point;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DashboardEndpoint {

    /** The day itself and the ends of the ten years before it. */
    private static final int YEARS = 11;

    private final JdbcClient jdbc;

    private final Figures figures;

    private final Questions questions;

    private final Answers answers;

    private final Flows flows;

    private final Office office;

    DashboardEndpoint(JdbcClient jdbc, Figures figures, Questions questions, Answers answers, Flows flows,
            Office office) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.questions = questions;
        this.answers = answers;
        this.flows = flows;
        this.office = office;
    }

    /** The assisted counties, the tiles and the trend of one figure at one moment. */
    @GetMapping("/api/dashboard")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Dashboard show(@RequestParam @Nullable String place,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on, @RequestParam @Nullable String figure,
            Locale locale) {
        var asked = new Asked(place, null, on, null, null, null);
        var shown = figures.get(figure == null ? office.map() : figure);
        var question = questions.of(shown, asked);
        var counties = Rows.of(jdbc.sql(Sql.of(DashboardEndpoint.class, "assisted-counties"))
            .params(question.parameters())
            .query((row, n) -> new County(row.getString("code"), row.getString("name"),
                    List.of((String[]) row.getArray("tags").getArray()))));
        var tiled = office.tiles().stream().map(figures::get).toList();
        var tiles = answers.values(tiled, questions.of(tiled.getFirst(), asked), locale);
        var days = IntStream.range(0, YEARS)
            .mapToObj(back -> question.on().minusYears(YEARS - 1 - back))
            .map(day -> day.equals(question.on()) ? day : LocalDate.of(day.getYear(), 12, 31))
            .toList();
        return new Dashboard(counties, tiles, shown.name(), answers.trend(shown, question, days, locale),
                office.wall());
    }

    /** What the reader's post watches besides. */
    @GetMapping("/api/dashboard/office")
    List<FigureValue> office(@RequestParam @Nullable String place,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on, Locale locale) {
        var names = office.figures();
        return names.isEmpty() ? List.of()
                : answers.values(names, new Asked(place, null, on, null, null, null), locale);
    }

    @GetMapping("/api/dashboard/flows")
    List<Flows.Flow> flows(@RequestParam(defaultValue = "fund.invested") String figure, Asked asked, Locale locale) {
        return flows.of(figure, asked, locale);
    }

    record Dashboard(List<County> counties, List<FigureValue> tiles, String figure, List<Point> trend,
            List<String> wall) {
    }

    record County(String code, String name, List<String> tags) {
    }

}
