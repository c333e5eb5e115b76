package org.shanhe.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** Who assists which place, from when to when. */
@Repository
public class Pairings {

    private static final int EVERY = 100_000;

    private final JdbcClient jdbc;

    private final Audit audit;

    private final Partners partners;

    private final Clock clock;

    Pairings(JdbcClient jdbc, Audit audit, Partners partners, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.partners = partners;
        this.clock = clock;
    }

    /** Adds those not yet known; returns how many were. */
    @Transactional
    public int addAll(List<NewPairing> pairings) {
        var added = jdbc.sql(Sql.of(Pairings.class, "add-pairings"))
            .paramSource(RecordParameters.columns(NewPairing.class, pairings))
            .update();
        if (added > 0) {
            audit.note("partner.pairing.add", "partner/" + pairings.getFirst().partner(), pairings.getFirst().place(),
                    "{\"added\":%d}".formatted(added));
        }
        return added;
    }

    /** Those in the reader's scope, in the order in which they were recorded. */
    @Transactional(readOnly = true)
    Listed<Pairing> list(PairingFilter filter, @Nullable String cursor, int limit) {
        var page = Listed.of(select(filter, null, Listed.after(cursor), Listed.read(limit)), limit, Pairing::id);
        return new Listed<>(page.rows(), page.next(), cursor == null ? count(filter) : null);
    }

    @Transactional(readOnly = true)
    List<Pairing> all(PairingFilter filter) {
        return select(filter, null, 0, EVERY);
    }

    @Transactional(readOnly = true)
    public Pairing get(long id) {
        return select(new PairingFilter(null, null, null, null, null, PairingFilter.State.ALL, null), id, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("PAIRING_UNKNOWN", "id", id));
    }

    /** A pairing with what it followed and what followed it, the oldest first. */
    @Transactional(readOnly = true)
    List<Pairing> history(long id) {
        get(id);
        return Rows.of(jdbc.sql(Sql.of(Pairings.class, "pairing-history")).param("id", id).query(Pairing.class));
    }

    /** The lists of pairs one to one that are current on a day. */
    @Transactional(readOnly = true)
    List<PairList> lists(@Nullable LocalDate on) {
        return Rows.of(jdbc.sql(Sql.of(Pairings.class, "pair-lists")).param("on", day(on)).query(PairList.class));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
    }

    private long count(PairingFilter filter) {
        return jdbc.sql("select count(*) from (" + Sql.of(Pairings.class, "pairings") + ") counted")
            .paramSource(parameters(filter, null, 0, EVERY))
            .query(Long.class)
            .single();
    }

    private List<Pairing> select(PairingFilter filter, @Nullable Long id, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Pairings.class, "pairings"))
            .paramSource(parameters(filter, id, after, limit))
            .query(Pairing.class));
    }

    private MapSqlParameterSource parameters(PairingFilter filter, @Nullable Long id, long after, int limit) {
        var units = filter.partner() == null ? null
                : partners.withAllBelow(List.of(filter.partner())).toArray(Long[]::new);
        return new MapSqlParameterSource("id", id).addValue("low", filter.place())
            .addValue("high", filter.high())
            .addValue("units", units)
            .addValue("kind", filter.kind() == null ? null : filter.kind().name())
            .addValue("list", filter.list())
            .addValue("words", filter.words())
            .addValue("state", filter.stated().name())
            .addValue("on", day(filter.on()))
            .addValue("after", after)
            .addValue("limit", limit);
    }

}
