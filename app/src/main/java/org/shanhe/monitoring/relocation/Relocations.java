package org.shanhe.monitoring.relocation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.monitoring.Terms;
import org.shanhe.policy.Procedures;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Relocations listed and counted by step and by site (搬迁台账). */
@Repository
class Relocations {

    static final String PROCEDURE = "RELOCATION";

    private final JdbcClient jdbc;

    private final Procedures procedures;

    private final Clock clock;

    Relocations(JdbcClient jdbc, Procedures procedures, Clock clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** How many stand at a step. */
    record Step(String state, long households, long persons, long overdue) {
    }

    /**
     * How a site fills and how those who live there get on (安置点).
     *
     * @param allotted homes allotted to households, moved in or not
     * @param movedIn households that were handed their home
     * @param living households found living there, or not visited yet
     * @param withLabour households moved in with someone able to work, and
     * {@code employed} those of them with someone in work
     */
    record Site(String site, @JsonFormat(shape = JsonFormat.Shape.STRING) long county, @Nullable String countyName,
            long households, long persons, long allotted, long movedIn, long living, long settled, long jobs,
            long services, long withLabour, long employed) {
    }

    private record Found(RelocationRow row, String pack, String packVersion) {
    }

    @Transactional(readOnly = true)
    public Listed<RelocationRow> list(RelocationFilter filter, @Nullable String cursor, int limit, Locale locale) {
        var read = Rows.of(query(filter, Listed.after(cursor), Listed.read(limit)));
        return Listed.of(read.stream().map(found -> named(found, locale)).toList(), limit, RelocationRow::id);
    }

    @Transactional(readOnly = true)
    public void each(RelocationFilter filter, Locale locale, Consumer<RelocationRow> each) {
        Rows.each(query(filter, 0, Integer.MAX_VALUE), found -> each.accept(named(found, locale)));
    }

    @Transactional(readOnly = true)
    public List<Step> steps(RelocationFilter filter) {
        return Rows.of(jdbc.sql(Sql.of(Relocations.class, "relocation-steps"))
            .paramSource(filter.parameters().addValue("today", LocalDate.now(clock)))
            .query(Step.class));
    }

    @Transactional(readOnly = true)
    public List<Site> sites(RelocationFilter filter) {
        return Rows.of(jdbc.sql(Sql.of(Relocations.class, "relocation-sites"))
            .paramSource(filter.parameters())
            .query(Site.class));
    }

    private MappedQuerySpec<Found> query(RelocationFilter filter, long after, int limit) {
        var mapper = new DataClassRowMapper<>(RelocationRow.class);
        return jdbc.sql(Sql.of(Relocations.class, "relocations"))
            .paramSource(filter.parameters()
                .addValue("today", LocalDate.now(clock))
                .addValue("after", after)
                .addValue("limit", limit))
            .withFetchSize(Rows.FETCHED)
            .query((row, number) -> new Found(mapper.mapRow(row, number), row.getString("pack"),
                    row.getString("pack_version")));
    }

    private RelocationRow named(Found found, Locale locale) {
        return found.row().in(new Terms(procedures.find(found.pack(), found.packVersion(), PROCEDURE), locale));
    }

}
