package org.shanhe.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.FundSource;
import org.shanhe.policy.FundSources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much money stands at which stage, by source; each sum opens into the rows it is the
 * sum of.
 */
@Repository
public class Stages {

    private final JdbcClient jdbc;

    private final FundSources sources;

    private final Clock clock;

    Stages(JdbcClient jdbc, FundSources sources, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.clock = clock;
    }

    /** A source of the tree, null for what the tree of the day does not know. */
    public record Row(String code, @Nullable FundSource source, StageSums sums) {
    }

    /**
     * The tree with sums rolled up, those without money left out, and what all of it
     * comes to.
     */
    public record Overview(List<Row> rows, StageSums total) {
    }

    private record Sum(String source, Stage stage, long fen, long entries) {
    }

    @Transactional(readOnly = true)
    public Overview overview(StageFilter filter) {
        var day = filter.day(LocalDate.now(clock));
        var total = StageSums.none();
        var rows = new LinkedHashMap<String, Row>();
        sources.on(day).forEach(source -> rows.put(source.code(), new Row(source.code(), source, StageSums.none())));
        for (var sum : sums(filter)) {
            total.add(sum.stage, sum.fen, sum.entries);
            var above = new ArrayList<>(List.of(sum.source));
            above.addAll(sources.ancestors(sum.source, day));
            for (var code : above) {
                rows.computeIfAbsent(code, unknown -> new Row(unknown, null, StageSums.none()))
                    .sums()
                    .add(sum.stage, sum.fen, sum.entries);
            }
        }
        return new Overview(rows.values().stream().filter(row -> !row.sums.entries().isEmpty()).toList(), total);
    }

    /** All sums of what is asked for, whatever their sources. */
    @Transactional(readOnly = true)
    public StageSums total(StageFilter filter) {
        var total = StageSums.none();
        sums(filter).forEach(sum -> total.add(sum.stage, sum.fen, sum.entries));
        return total;
    }

    /** The rows of one stage in the order in which they were recorded. */
    @Transactional(readOnly = true)
    public List<StageEntry> entries(StageFilter filter, Stage stage, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Stages.class, "stage-entries"))
            .paramSource(filter.parameters(leaves(filter), stage).addValue("after", after).addValue("limit", limit))
            .query(StageEntry.class));
    }

    /** The codes money is booked under that are asked for, or null for all. */
    String @Nullable [] leaves(StageFilter filter) {
        if (filter.source() == null && filter.pairing() == null) {
            return null;
        }
        var day = filter.day(LocalDate.now(clock));
        var tree = sources.on(day);
        var under = filter.source() == null ? tree.stream().map(FundSource::code).toList()
                : sources.under(filter.source(), day);
        Refused.unless(!under.isEmpty(), "FUND_SOURCE_UNKNOWN", "source", filter.source());
        var kinds = tree.stream().collect(Collectors.toMap(FundSource::code, FundSource::kind));
        return under.stream()
            .filter(code -> filter.pairing() == null || filter.pairing() == kinds.get(code))
            .toArray(String[]::new);
    }

    private List<Sum> sums(StageFilter filter) {
        return Rows.of(jdbc.sql(Sql.of(Stages.class, "stage-totals"))
            .paramSource(filter.parameters(leaves(filter), null))
            .query(Sum.class));
    }

}
