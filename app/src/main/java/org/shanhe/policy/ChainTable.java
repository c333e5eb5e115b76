package org.shanhe.policy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the chains of every pack in a table, so that a statement knows by which measures
 * a step is taken and within how many months.
 */
@Component
class ChainTable implements PackTable {

    private final JdbcClient jdbc;

    private final ChainFiles files;

    ChainTable(JdbcClient jdbc, ChainFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    record Row(String pack, String chain, String step, String kind, @Nullable Integer months, boolean verified,
            @Nullable String fromDay, @Nullable String toDay) {
    }

    @Override
    public void fill(PackSet packs) {
        var rows = packs.packs()
            .stream()
            .flatMap(pack -> pack.all(files).stream().flatMap(chain -> rows(pack, chain)))
            .toList();
        jdbc.sql(Sql.of(ChainTable.class, "chain-kinds-load"))
            .paramSource(RecordParameters.columns(Row.class, rows))
            .update();
    }

    private static Stream<Row> rows(Pack pack, Chain chain) {
        return chain.steps()
            .stream()
            .flatMap(step -> step.kinds()
                .stream()
                .map(kind -> new Row(pack.name(), chain.chain(), step.step(), kind, step.months(), step.verified(),
                        text(pack.from()), text(pack.to()))));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

}
