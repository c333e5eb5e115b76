package org.shanhe.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Persons who may be registered twice, waiting for a person's judgement (疑似重复). */
@Repository
public class Duplicates {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,3})-(\\d{1,18})");

    private final JdbcClient jdbc;

    private final Audit audit;

    Duplicates(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** A pair as the review shows it. */
    record Pair(long id, int score, String grounds, String state, @Nullable String reason,
            @Nullable OffsetDateTime decidedAt, @Nullable Long decidedBy, @Nullable Long request, long person,
            String name, Sex sex, @Nullable LocalDate birthOn, String relation, long household, String householdNo,
            String headName, int version, long other, String otherName, @Nullable LocalDate otherBirthOn,
            String otherRelation, long otherHousehold, String otherHouseholdNo, String otherHeadName, int otherVersion,
            String place, String otherPlace) {

        Pair masked() {
            return new Pair(id, score, grounds, state, reason, decidedAt, decidedBy, request, person, Masked.name(name),
                    sex, birthOn, relation, household, householdNo, Masked.name(headName), version, other,
                    Masked.name(otherName), otherBirthOn, otherRelation, otherHousehold, otherHouseholdNo,
                    Masked.name(otherHeadName), otherVersion, place, otherPlace);
        }

    }

    /**
     * Which pairs: their state, a place that holds one of them, the beginning of the
     * name.
     */
    record Filter(@Nullable String state, @Nullable String place, @Nullable String q) {
    }

    /**
     * Compares all living members within the scope and the place.
     * @return how many pairs are new or still open
     */
    @Transactional
    public int find(PlaceRange place) {
        WholeSets.prefer(jdbc);
        int found = jdbc.sql(Sql.of(Duplicates.class, "find-duplicates"))
            .param("low", place.low())
            .param("high", place.high())
            .update();
        audit.note("registry.duplicates.find", "duplicates", null, null);
        return found;
    }

    @Transactional(readOnly = true)
    public Listed<Pair> list(Filter filter, @Nullable String cursor, int limit) {
        var after = CURSOR.matcher(cursor == null ? "" : cursor);
        Refused.unless(cursor == null || after.matches(), "CURSOR_MALFORMED");
        Refused.unless(filter.state() == null || List.of("OPEN", "DIFFERENT", "SAME", "MERGE").contains(filter.state()),
                "FILTER_MALFORMED", "name", "state", "value", filter.state());
        Refused.unless(filter.place() == null || filter.place().matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name",
                "place", "value", filter.place());
        var range = filter.place() == null ? null : PlaceRange.of(Long.parseLong(filter.place()));
        var read = Rows.of(jdbc.sql(Sql.of(Duplicates.class, "duplicates"))
            .param("state", filter.state())
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .param("q", filter.q() == null || filter.q().isBlank() ? null : filter.q().strip())
            .param("score", cursor == null ? null : Integer.valueOf(after.group(1)))
            .param("after", cursor == null ? null : Long.valueOf(after.group(2)))
            .param("limit", Listed.read(limit))
            .query(Pair.class));
        var rows = read.stream().limit(limit).map(Pair::masked).toList();
        var next = read.size() > limit ? rows.getLast().score() + "-" + rows.getLast().id() : null;
        return new Listed<>(rows, next, cursor == null && next == null ? (Long) (long) rows.size() : null);
    }

    /**
     * Remembers what a person decided; a pair once judged different is never asked about
     * again.
     */
    @Transactional
    public void decide(long id, String state, String reason, @Nullable Long request) {
        int decided = jdbc
            .sql("""
                    with decided as (
                        update registry.duplicate set state = :state, reason = :reason, request = :request, decided_by = kernel.scope_account(),
                               decided_at = clock_timestamp()
                         where id = :id and state = 'OPEN' returning id, village
                    )
                    insert into kernel.audit (action, subject, place, detail)
                    select 'registry.duplicate.decide', 'duplicate/' || id, village, jsonb_build_object('state', cast(:state as text)) from decided
                    """)
            .param("id", id)
            .param("state", state)
            .param("reason", reason)
            .param("request", request)
            .update();
        if (decided == 0) {
            throw Refused.conflict("DUPLICATE_DECIDED", "id", id);
        }
    }

}
