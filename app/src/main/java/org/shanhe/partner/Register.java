package org.shanhe.partner;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registers a partner keeps beside its pairings: records, agreements and visits, each
 * added once under its key.
 */
@Repository
public class Register {

    private static final int EVERY = 100_000;

    private final JdbcClient jdbc;

    private final Partners partners;

    private final Audit audit;

    Register(JdbcClient jdbc, Partners partners, Audit audit) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    <R> Listed<R> list(String name, Class<R> type, ToLongFunction<R> id, MapSqlParameterSource filter,
            @Nullable String cursor, int limit) {
        var rows = Rows.of(jdbc.sql(Sql.of(Register.class, name))
            .paramSource(filter.addValue("after", Listed.after(cursor)).addValue("limit", Listed.read(limit)))
            .query(type));
        return Listed.of(rows, limit, id);
    }

    /** Every entry the filter lets through, for an export. */
    @Transactional(readOnly = true)
    <R> List<R> all(String name, Class<R> type, MapSqlParameterSource filter) {
        return Rows.of(jdbc.sql(Sql.of(Register.class, name))
            .paramSource(filter.addValue("after", 0).addValue("limit", EVERY))
            .query(type));
    }

    MapSqlParameterSource parameters(RegisterFilter filter, @Nullable String kind) {
        return new MapSqlParameterSource("low", filter.place()).addValue("high", filter.high())
            .addValue("units",
                    filter.partner() == null ? null
                            : partners.withAllBelow(List.of(filter.partner())).toArray(Long[]::new))
            .addValue("kind", kind)
            .addValue("words", filter.words())
            .addValue("year", filter.year());
    }

    /**
     * Enters those not yet known by kind, title, day and partner; returns how many were.
     */
    @Transactional
    public int addRecords(List<NewRecord> records) {
        return addAll("records", RecordParameters.columns(NewRecord.class, records), records.size());
    }

    /**
     * Enters those not yet known by partner, place, title and day; returns how many were.
     */
    @Transactional
    public int addAgreements(List<NewAgreement> agreements) {
        return addAll("agreements", RecordParameters.columns(NewAgreement.class, agreements), agreements.size());
    }

    /**
     * Enters those not yet known by partner, place, post and day; returns how many were.
     */
    @Transactional
    public int addVisits(List<NewVisit> visits) {
        return addAll("visits", RecordParameters.columns(NewVisit.class, visits), visits.size());
    }

    private int addAll(String name, RecordParameters columns, int asked) {
        var added = jdbc.sql(Sql.of(Register.class, "add-" + name)).paramSource(columns).update();
        if (added > 0) {
            audit.note("partner." + name + ".add", name, null, "{\"added\":%d,\"asked\":%d}".formatted(added, asked));
        }
        return added;
    }

    /** A planned visit was made; the plan stays with it. */
    @Transactional
    void made(long visit, VisitMade made) {
        var row = RecordParameters.of(made);
        row.addValue("id", visit);
        var place = jdbc.sql(Sql.of(Register.class, "visit-made")).paramSource(row).query(Long.class).optional();
        audit.note("partner.visit.made", "visit/" + visit,
                place.orElseThrow(() -> Refused.notFound("VISIT_NOT_PLANNED", "id", visit)), null);
    }

    /** The id of what was added, or of what the same key added before. */
    @Transactional
    long add(String name, Record entry, long partner, @Nullable Long place, @Nullable String key) {
        var row = RecordParameters.of(entry);
        row.addValue("key", key);
        var id = jdbc.sql(Sql.of(Register.class, "add-" + name)).paramSource(row).query(Long.class).optional();
        if (id.isPresent()) {
            audit.note("partner." + name + ".add", name + "/" + id.get() + " partner/" + partner, place, null);
            return id.get();
        }
        return jdbc.sql(Sql.of(Register.class, "find-" + name))
            .param("key", Objects.requireNonNullElse(key, ""))
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refused.conflict("REGISTER_KEY_TAKEN"));
    }

}
