package org.shanhe.supervision.sweep;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.supervision.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sweeps whose question, or one unit's part of them, is in the reader's scope. */
@Repository
class Sweeps {

    private final JdbcClient jdbc;

    private final Findings findings;

    Sweeps(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /**
     * A sweep with what was answered so far.
     *
     * @param own whether the reader sees the place that gave rise to it
     */
    record Sweep(long id, long finding, @Nullable String findingNumber, @JsonFormat(shape = Shape.STRING) long place,
            String placeName, @Nullable String partnerName, String category, String question, LocalDate askedOn,
            LocalDate dueOn, @Nullable LocalDate closedOn, @Nullable String summary, boolean own, int units,
            int answered, int overdue, int unitsWithFindings, int found, int fixed) {
    }

    /** One unit's part. */
    record Check(long id, @JsonFormat(shape = Shape.STRING) long place, String placeName, @Nullable String partnerName,
            LocalDate dueOn, @Nullable CheckAnswer answer, @Nullable Integer found, @Nullable Integer fixed,
            @Nullable String text, @Nullable LocalDate answeredOn, @Nullable Long finding,
            @Nullable String findingNumber, int daysOverdue) {
    }

    record Board(Sweep sweep, List<Check> checks) {
    }

    @Transactional(readOnly = true)
    public Listed<Sweep> list(@Nullable Long finding, @Nullable Boolean open, @Nullable String cursor, int limit) {
        return Listed.of(rows(null, finding, open, Listed.after(cursor), Listed.read(limit)), limit, Sweep::id);
    }

    @Transactional(readOnly = true)
    public Board board(long id) {
        var sweep = get(id);
        return new Board(sweep,
                Rows.of(jdbc
                    .sql("""
                            select c.id, c.place, d.name as place_name, partner.named(c.partner) as partner_name, c.due_on, c.answer, c.found, c.fixed,
                                   c.text, c.answered_on, c.finding, f.number as finding_number,
                                   greatest(0, coalesce(c.answered_on, cast(:today as date)) - c.due_on) as days_overdue
                              from supervision.unit_check c
                              join place.division d on d.code = c.place
                              left join supervision.finding f on f.id = c.finding
                             where c.sweep = :id
                             order by c.place, c.id
                            """)
                    .param("id", id)
                    .param("today", findings.today())
                    .query(Check.class)));
    }

    Sweep get(long id) {
        return rows(id, null, null, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("SWEEP_UNKNOWN", "id", id));
    }

    private List<Sweep> rows(@Nullable Long id, @Nullable Long finding, @Nullable Boolean open, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Sweeps.class, "sweeps"))
            .param("id", id)
            .param("finding", finding)
            .param("open", open)
            .param("today", findings.today())
            .param("after", after)
            .param("limit", limit)
            .query(Sweep.class));
    }

}
