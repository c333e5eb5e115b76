package org.shanhe.pledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Display;
import org.shanhe.indicator.Figure.Dimension;
import org.shanhe.indicator.Figure.Window;
import org.shanhe.indicator.Figures;
import org.shanhe.indicator.Snapshots;
import org.shanhe.indicator.Snapshots.Snapshot;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.pledge.AssessmentPage.InputLine;
import org.shanhe.policy.Scheme;
import org.shanhe.policy.Scheme.How;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What scores rest on (考核取数): read once with the entries behind it and frozen, and read
 * again whenever somebody asks what is known now.
 */
@Repository
class Inputs {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final JdbcClient jdbc;

    private final Figures figures;

    private final Snapshots snapshots;

    private final Display display;

    Inputs(JdbcClient jdbc, Figures figures, Snapshots snapshots, Display display) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.snapshots = snapshots;
        this.display = display;
    }

    /** Reads every input of an assessment and keeps it; a kept one never changes. */
    List<Input> freeze(Assessment assessment, Scheme scheme) {
        var read = now(wanted(assessment, scheme));
        jdbc.sql(Sql.of(Inputs.class, "freeze-inputs"))
            .paramSource(RecordParameters.columns(Input.class, read).and("assessment", assessment.id()))
            .update();
        return read;
    }

    List<Input> frozen(long assessment) {
        return Rows.of(jdbc
            .sql("""
                    select item, part, words, figure, place, partner, array_to_string(units, ',') as units, purpose, from_on, on_day,
                           promised, at_most, veto, weight, value, sha256, cast(entries as text) as entries
                      from pledge.input where assessment = :id order by item, part
                    """)
            .param("id", assessment)
            .query(Input.class));
    }

    List<InputLine> lines(long assessment, Locale locale) {
        return Rows.of(jdbc.sql("""
                select item, part, words, figure, promised, value, jsonb_array_length(entries) as entries, sha256,
                       null as promised_shown, null as value_shown
                  from pledge.input where assessment = :id order by item, part
                """).param("id", assessment).query(InputLine.class))
            .stream()
            .map(line -> line.shown((figure, value) -> shown(figure, value, locale)))
            .toList();
    }

    /** A number in the unit of its figure; what people stated has none. */
    @Nullable String shown(@Nullable String figure, @Nullable BigDecimal value, Locale locale) {
        if (value == null) {
            return null;
        }
        return figure == null ? value.stripTrailingZeros().toPlainString()
                : display.of(value, figures.get(figure).unit(), locale);
    }

    /** The same inputs as they would be read now. */
    List<Input> now(List<Input> inputs) {
        var counted = inputs.stream().filter(input -> input.figure() != null).toList();
        var read = snapshots.take(counted.stream().map(Input::ask).toList());
        var now = new ArrayList<Input>();
        for (var input : inputs) {
            int at = counted.indexOf(input);
            var snapshot = at < 0 ? Snapshot.of(input.value(), input.entries()) : read.get(at);
            now.add(input.with(snapshot.value(), snapshot.sha256(), snapshot.entries()));
        }
        return now;
    }

    private List<Input> wanted(Assessment assessment, Scheme scheme) {
        var wanted = new ArrayList<Input>();
        for (var item : scheme.items()) {
            if (item.how() == How.FIGURE) {
                wanted.add(ofFigure(assessment, item));
            }
        }
        scheme.items()
            .stream()
            .filter(item -> item.how() == How.LETTERS)
            .findFirst()
            .ifPresent(item -> wanted.addAll(Rows.of(jdbc.sql(Sql.of(Inputs.class, "inputs-of-letters"))
                .param("item", item.code())
                .param("id", assessment.id())
                .query(Input.class)).stream().map(this::asAsked).toList()));
        return wanted;
    }

    /** A figure of a day knows no beginning, one not told by partner knows none. */
    private Input asAsked(Input input) {
        if (input.figure() == null) {
            return input;
        }
        var figure = figures.get(input.figure());
        boolean ofPartner = figure.dimensions().contains(Dimension.PARTNER);
        return new Input(input.item(), input.part(), input.words(), input.figure(), input.place(),
                ofPartner ? input.partner() : null, ofPartner ? input.units() : null, input.purpose(),
                figure.window() == Window.AT_DATE ? null : input.fromOn(), input.onDay(), input.promised(),
                input.atMost(), input.veto(), input.weight(), null, "", "[]");
    }

    private Input ofFigure(Assessment assessment, Scheme.Item item) {
        var figure = figures.get(String.valueOf(item.figure()));
        var least = BigDecimal.valueOf(item.least() == null ? 0 : item.least());
        return new Input(item.code(), figure.name(), figure.words().zh(), figure.name(), assessment.place(), null, null,
                null, figure.window() == Window.AT_DATE ? null : LocalDate.of(assessment.year(), 1, 1),
                LocalDate.of(assessment.year(), 12, 31), figure.unit().equals("RATIO") ? least.divide(THOUSAND) : least,
                false, false, BigDecimal.ONE, null, "", "[]");
    }

}
