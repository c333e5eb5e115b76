package org.shanhe.project.asset;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The assets in the reader's scope. */
@Repository
public class Assets {

    private static final int PAGE = 2_000;

    private final JdbcClient jdbc;

    private final Clock clock;

    Assets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The total is told on the first page. */
    @Transactional(readOnly = true)
    Listed<AssetRow> list(AssetFilter filter, @Nullable String cursor, int limit) {
        var page = Listed.of(rows(filter, null, Listed.after(cursor), Listed.read(limit)), limit, AssetRow::id);
        return cursor == null ? new Listed<>(page.rows(), page.next(), count(filter)) : page;
    }

    @Transactional(readOnly = true)
    public AssetRow get(long id) {
        return rows(new AssetFilter(null, null, null, null, null, null, null, null), id, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("ASSET_UNKNOWN", "id", id));
    }

    /** Page by page, so that an export of everything is not held at once. */
    @Transactional(readOnly = true)
    void each(AssetFilter filter, Consumer<AssetRow> each) {
        long after = 0;
        List<AssetRow> rows;
        do {
            rows = rows(filter, null, after, PAGE);
            rows.forEach(each);
            after = rows.isEmpty() ? after : rows.getLast().id();
        }
        while (rows.size() == PAGE);
    }

    private long count(AssetFilter filter) {
        return jdbc.sql("select count(*) from (" + Sql.of(Assets.class, "assets") + ") counted")
            .paramSource(parameters(filter, null, 0, Integer.MAX_VALUE))
            .query(Long.class)
            .single();
    }

    private List<AssetRow> rows(AssetFilter filter, @Nullable Long id, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Assets.class, "assets"))
            .paramSource(parameters(filter, id, after, limit))
            .query(AssetRow.class));
    }

    private MapSqlParameterSource parameters(AssetFilter filter, @Nullable Long id, long after, int limit) {
        return new MapSqlParameterSource("id", id).addValue("text", filter.text())
            .addValue("assetClass", name(filter.assetClass()))
            .addValue("status", name(filter.status()))
            .addValue("step", name(filter.step()))
            .addValue("year", filter.year())
            .addValue("solar", filter.solar())
            .addValue("project", filter.project())
            .addValue("low", filter.range().low())
            .addValue("high", filter.range().high())
            .addValue("today", LocalDate.now(clock))
            .addValue("after", after)
            .addValue("limit", limit);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

}
