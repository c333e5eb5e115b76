package org.shanhe.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of findings in the reader's scope (问题台账). */
@Repository
public class Findings {

    private static final int PAGE = 2_000;

    private final JdbcClient jdbc;

    private final Clock clock;

    Findings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The total is told on the first page. */
    @Transactional(readOnly = true)
    Listed<FindingRow> list(FindingFilter filter, @Nullable String cursor, int limit) {
        var page = Listed.of(rows(filter, null, Listed.after(cursor), Listed.read(limit)), limit, FindingRow::id);
        return cursor == null ? new Listed<>(page.rows(), page.next(), count(filter)) : page;
    }

    @Transactional(readOnly = true)
    public FindingRow get(long id) {
        return rows(FindingFilter.ALL, id, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("FINDING_UNKNOWN", "id", id));
    }

    /** Page by page, so that an export of everything is not held at once. */
    @Transactional(readOnly = true)
    void each(FindingFilter filter, Consumer<FindingRow> each) {
        long after = 0;
        List<FindingRow> rows;
        do {
            rows = rows(filter, null, after, PAGE);
            rows.forEach(each);
            after = rows.isEmpty() ? after : rows.getLast().id();
        }
        while (rows.size() == PAGE);
    }

    /** Those that its sweeps brought to light. */
    List<FindingRow> inferredFrom(long id) {
        return rows(FindingFilter.inferredFrom(id), null, 0, PAGE);
    }

    /** The list of a watched place, done or not. */
    @Transactional(readOnly = true)
    public List<FindingRow> watchedAt(long watched) {
        return rows(FindingFilter.watched(watched), null, 0, PAGE);
    }

    /** What an inspection found. */
    @Transactional(readOnly = true)
    public List<FindingRow> of(long inspection) {
        return rows(parameters(FindingFilter.ALL, null, 0, PAGE).and("inspection", inspection));
    }

    /** Those in which it came back. */
    List<FindingRow> recurrencesOf(long id) {
        return rows(parameters(FindingFilter.ALL, null, 0, PAGE).and("recurs", id));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private long count(FindingFilter filter) {
        return jdbc.sql("select count(*) from (" + Sql.of(Findings.class, "findings") + ") counted")
            .paramSource(parameters(filter, null, 0, Integer.MAX_VALUE))
            .query(Long.class)
            .single();
    }

    private List<FindingRow> rows(FindingFilter filter, @Nullable Long id, long after, int limit) {
        return rows(parameters(filter, id, after, limit));
    }

    private List<FindingRow> rows(RecordParameters parameters) {
        return Rows.of(jdbc.sql(Sql.of(Findings.class, "findings")).paramSource(parameters).query(FindingRow.class));
    }

    private RecordParameters parameters(FindingFilter filter, @Nullable Long id, long after, int limit) {
        return RecordParameters.of(filter)
            .and("id", id)
            .and("recurs", null)
            .and("inspection", null)
            .and("words", filter.words())
            .and("low", filter.range().low())
            .and("high", filter.range().high())
            .and("today", today())
            .and("after", after)
            .and("limit", limit);
    }

}
