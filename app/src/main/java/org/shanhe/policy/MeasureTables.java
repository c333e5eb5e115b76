package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the measure catalogue of every pack in tables, so that SQL knows the family of a
 * delivery and which causes it answers.
 */
@Component
class MeasureTables implements PackTable {

    private final JdbcClient jdbc;

    private final MeasureCatalogue catalogue;

    MeasureTables(JdbcClient jdbc, MeasureCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    record KindRow(String pack, String kind, String family, String reportedAs, boolean development, String unit,
            String counting, String purpose, @Nullable String fromDay, @Nullable String toDay) {
    }

    record AnswerRow(String pack, String list, String code, String family, boolean verified, @Nullable String fromDay,
            @Nullable String toDay) {
    }

    @Override
    public void fill(PackSet packs) {
        var all = packs.packs();
        var kinds = all.stream().flatMap(pack -> catalogue.kinds(pack).stream().map(kind -> row(pack, kind))).toList();
        var answers = all.stream()
            .flatMap(pack -> catalogue.answers(pack)
                .stream()
                .flatMap(answer -> answer.families().stream().map(family -> row(pack, answer, family))))
            .toList();
        write("measure-kinds-load", KindRow.class, kinds);
        write("measure-answers-load", AnswerRow.class, answers);
    }

    private <R extends Record> void write(String statement, Class<R> type, List<R> rows) {
        jdbc.sql(Sql.of(MeasureTables.class, statement)).paramSource(RecordParameters.columns(type, rows)).update();
    }

    private static KindRow row(Pack pack, MeasureKind kind) {
        var from = later(pack.from(), kind.from());
        var to = kind.to() == null || pack.to() != null && pack.to().isBefore(kind.to()) ? pack.to() : kind.to();
        return new KindRow(pack.name(), kind.kind(), kind.family().family(), kind.family().reportedAs(),
                kind.development(), kind.unit(), kind.counting(), kind.family().purpose(), text(from), text(to));
    }

    private static AnswerRow row(Pack pack, MeasureAnswer answer, String family) {
        return new AnswerRow(pack.name(), answer.list(), answer.code(), family, answer.verified(), text(pack.from()),
                text(pack.to()));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

}
