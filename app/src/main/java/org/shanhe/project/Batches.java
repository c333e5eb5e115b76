package org.shanhe.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fund-and-project plans (资金项目计划): which project is to receive how much of which grant,
 * from draft to arrival.
 */
@Repository
class Batches {

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A batch to be drafted; its number names it for good. */
    record NewBatch(@NotBlank String batchNo, @NotBlank String name, @NotNull Integer year, @NotNull Long place,
            @Nullable Long partner) {
    }

    record NewLine(@NotNull Long project, @NotNull Long grant, @NotNull @Positive Long amountFen) {
    }

    /** Which batches are asked for. */
    record Filter(@Nullable String place, @Nullable Integer year, @Nullable String state) {
    }

    /**
     * A batch as it stands, with its money.
     *
     * @param state DRAFT, DECIDED, ISSUED, ARRIVED or CANCELLED; arrived is read off the
     * ledger
     */
    record Batch(long id, int version, String batchNo, String name, int year,
            @JsonFormat(shape = Shape.STRING) long place, @Nullable Long partner, @Nullable String partnerName,
            String state, @Nullable LocalDate decidedOn, @Nullable LocalDate issuedOn, @Nullable String document,
            long projects, long amountFen, long arrivedFen, long total) {
    }

    record Line(long id, long project, String projectNo, String projectName, String stage, @Nullable String type,
            String purpose, @JsonFormat(shape = Shape.STRING) long place, @Nullable Long partner, long account,
            long grant, String documentNo, String source, long grantAccount, long amountFen, long arrivedFen) {
    }

    @Transactional(readOnly = true)
    public Listed<Batch> list(Filter filter, long offset, int limit) {
        Refused.unless(
                filter.state() == null
                        || List.of("DRAFT", "DECIDED", "ISSUED", "ARRIVED", "CANCELLED").contains(filter.state()),
                "FILTER_MALFORMED", "name", "state", "value", filter.state());
        Refused.unless(filter.place() == null || filter.place().matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name",
                "place", "value", filter.place());
        var rows = read(null, filter, offset, Listed.read(limit));
        var more = rows.size() > limit;
        return new Listed<>(more ? rows.subList(0, limit) : rows, more ? Long.toString(offset + limit, 36) : null,
                rows.isEmpty() ? 0L : rows.getFirst().total());
    }

    @Transactional(readOnly = true)
    public Batch get(long id) {
        return read(id, new Filter(null, null, null), 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("BATCH_UNKNOWN", "id", id));
    }

    @Transactional(readOnly = true)
    public List<Line> lines(long batch) {
        return Rows.of(jdbc.sql(Sql.of(Batches.class, "batch-lines")).param("batch", batch).query(Line.class));
    }

    /** The same number with the same content is the same batch. */
    @Transactional
    public Saved draft(NewBatch batch) {
        jdbc.sql(
                """
                        with drafted as (
                            insert into project.batch (batch_no, name, year, place, partner)
                            values (:batchNo, :name, :year, :place, cast(:partner as bigint))
                            on conflict (batch_no) do nothing
                            returning id, place
                        )
                        insert into kernel.audit (action, subject, place) select 'project.batch.draft', 'batch/' || id, place from drafted
                        """)
            .paramSource(RecordParameters.of(batch))
            .update();
        return jdbc
            .sql("""
                    select id, version from project.batch
                     where batch_no = :batchNo and (name, year, place, partner) is not distinct from (:name, :year, :place, cast(:partner as bigint))
                    """)
            .paramSource(RecordParameters.of(batch))
            .query(Saved.class)
            .optional()
            .orElseThrow(() -> Refused.conflict("BATCH_NUMBER_TAKEN", "number", batch.batchNo()));
    }

    /** Replaces the lines of a draft. */
    @Transactional
    public Saved write(long id, int version, List<NewLine> lines) {
        var saved = move(id, version, "DRAFT", "DRAFT", null, null);
        jdbc.sql("delete from project.batch_line where batch = :id").param("id", id).update();
        var columns = RecordParameters.columns(NewLine.class, lines);
        columns.addValue("id", id);
        int written = jdbc.sql("""
                insert into project.batch_line (batch, project, grant_id, place, partner, amount_fen)
                select :id, p.id, g.id, p.place, p.partner, n.amount_fen
                  from unnest(:project, :grant, :amountFen) n (project, grant_id, amount_fen)
                  join project.project p on p.id = n.project
                  join ledger.grant g on g.id = n.grant_id
                on conflict do nothing
                """).paramSource(columns).update();
        Refused.unless(written == lines.size(), "BATCH_LINE_UNKNOWN");
        return saved;
    }

    /**
     * From one state to the next, or stale.
     */
    Saved move(long id, int version, String from, String to, @Nullable LocalDate on, @Nullable String document) {
        return jdbc.sql(Sql.of(Batches.class, "move-batch"))
            .param("id", id)
            .param("version", version)
            .param("from", from)
            .param("to", to)
            .param("on", on)
            .param("document", document)
            .query(Saved.class)
            .optional()
            .orElseGet(() -> {
                var now = get(id);
                if (now.version() != version) {
                    throw Refused.because(Refused.Kind.STALE, "BATCH_CHANGED", "version", now.version());
                }
                throw Refused.conflict("BATCH_NOT_NOW", "state", now.state());
            });
    }

    private List<Batch> read(@Nullable Long id, Filter filter, long offset, int limit) {
        var range = filter.place() == null ? PlaceRange.EVERYWHERE : PlaceRange.of(Long.parseLong(filter.place()));
        return Rows.of(jdbc.sql(Sql.of(Batches.class, "batches"))
            .param("id", id)
            .param("low", range.low())
            .param("high", range.high())
            .param("year", filter.year())
            .param("state", filter.state())
            .param("offset", offset)
            .param("limit", limit)
            .query(Batch.class));
    }

}
