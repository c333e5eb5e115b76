package org.shanhe.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LineTable implements PackTable {

    private final JdbcClient jdbc;

    private final Lines lines;

    LineTable(JdbcClient jdbc, Lines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    record Row(String pack, String kind, long place, long low, long high, int year, @Nullable Long fen, String source) {
    }

    @Override
    public void fill(PackSet packs) {
        jdbc.sql("delete from policy.line").update();
        jdbc.sql("""
                insert into policy.line (pack, kind, place, low, high, year, fen, source)
                select * from unnest(cast(:pack as text[]), cast(:kind as text[]), cast(:place as bigint[]),
                                     cast(:low as bigint[]), cast(:high as bigint[]), cast(:year as integer[]),
                                     cast(:fen as bigint[]), cast(:source as text[]))
                """).paramSource(RecordParameters.columns(Row.class, rows(packs))).update();
    }

    private List<Row> rows(PackSet packs) {
        return packs.packs()
            .stream()
            .flatMap(pack -> lines.all(pack)
                .stream()
                .map(line -> new Row(pack.name(), line.kind().name(), line.code(), line.range().low(),
                        line.range().high(), line.year(), line.fen(), line.source())))
            .toList();
    }

}
