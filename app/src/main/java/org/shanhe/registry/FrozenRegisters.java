package org.shanhe.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Registers as they stood at the end of a year, never changed again (年度冻结名册). */
@Repository
public class FrozenRegisters {

    private final JdbcClient jdbc;

    private final Audit audit;

    FrozenRegisters(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * One frozen register.
     *
     * @param hash over all its rows
     */
    public record Register(long id, String place, String placeName, int year, LocalDate onDay, OffsetDateTime frozenAt,
            long account, String reason, int households, int persons, String hash) {
    }

    /** What two registers tell apart, by county and by field. */
    record Comparison(Register from, Register to, List<County> counties, List<Field> fields) {
    }

    record County(long county, @Nullable String name, int entered, int left, int changed, int before, int after) {
    }

    record Field(String field, int households) {
    }

    /** Which of the households that differ. */
    record Rest(@Nullable Long from, @Nullable Long to, @Nullable String kind, @Nullable String field,
            @Nullable Long county) {
    }

    /** A household in which two registers differ; before and after by field. */
    record Row(long id, String householdNo, String headName, @Nullable String place, String kind,
            @Nullable String before, @Nullable String after) {

        Row masked(boolean hidden) {
            return new Row(id, householdNo, Masked.name(headName), place, kind, hidden ? null : before,
                    hidden ? null : after);
        }

    }

    /**
     * Freezes the register of a place as it stood on the last day of a year.
     * @throws Refused if that was done before
     */
    @Transactional
    public Register freeze(long place, int year, LocalDate today, String reason) {
        var range = PlaceRange.of(place);
        boolean whole = Scope.current()
            .places()
            .stream()
            .anyMatch(seen -> seen.low() <= range.low() && range.high() <= seen.high());
        if (!whole) {
            throw Refused.forbidden("OUTSIDE_SCOPE");
        }
        var on = LocalDate.of(year, 12, 31);
        Refused.unless(!on.isAfter(today), "DATE_IN_FUTURE", "on", on);
        WholeSets.prefer(jdbc);
        long id = jdbc.sql("select nextval('registry.frozen_register_id_seq')").query(Long.class).single();
        try {
            for (var step : List.of("freeze-households", "freeze-persons")) {
                jdbc.sql(Sql.of(FrozenRegisters.class, step))
                    .param("register", id)
                    .param("year", year)
                    .param("on", on)
                    .param("low", range.low())
                    .param("high", range.high())
                    .update();
            }
            jdbc.sql(Sql.of(FrozenRegisters.class, "freeze-head"))
                .param("register", id)
                .param("place", place)
                .param("year", year)
                .param("on", on)
                .param("low", range.low())
                .param("high", range.high())
                .param("reason", reason)
                .query(Long.class)
                .single();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("ALREADY_FROZEN", "place", place, "year", year);
        }
        audit.note("registry.freeze", "register/" + id, place, null);
        return get(id);
    }

    @Transactional(readOnly = true)
    public List<Register> list() {
        return Rows.of(statement("order by r.year desc, r.place").query(Register.class));
    }

    @Transactional(readOnly = true)
    public Register get(long id) {
        return statement("where r.id = :id").param("id", id)
            .query(Register.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("REGISTER_NOT_FOUND", "id", id));
    }

    /** Whether the rows still give the hash; only for who may see all of them. */
    @Transactional(readOnly = true)
    public boolean intact(Register register) {
        var found = jdbc.sql("select coalesce(registry.frozen_hash(:id), '')")
            .param("id", register.id())
            .query(String.class)
            .single();
        return register.hash().equals(found);
    }

    @Transactional(readOnly = true)
    Comparison compare(long from, long to) {
        var one = get(from);
        var two = get(to);
        Refused.unless(one.place().equals(two.place()), "REGISTERS_OF_DIFFERENT_PLACES");
        WholeSets.prefer(jdbc);
        return new Comparison(one, two,
                Rows.of(jdbc.sql(Sql.of(FrozenRegisters.class, "compare-registers"))
                    .param("from", from)
                    .param("to", to)
                    .query(County.class)),
                Rows.of(jdbc.sql(Sql.of(FrozenRegisters.class, "compare-fields"))
                    .param("from", from)
                    .param("to", to)
                    .query(Field.class)));
    }

    @Transactional(readOnly = true)
    Listed<Row> rows(Rest rest, @Nullable String cursor, int limit) {
        boolean hidden = Masked.hidesNames();
        var read = Rows.of(statement(rest, Listed.after(cursor), Listed.read(limit)).query(Row.class))
            .stream()
            .map(row -> row.masked(hidden))
            .toList();
        var page = Listed.of(read, limit, Row::id);
        return new Listed<>(page.rows(), page.next(),
                cursor == null && page.next() == null ? (Long) (long) page.rows().size() : null);
    }

    @Transactional(readOnly = true)
    void each(Rest rest, Consumer<Row> each) {
        boolean hidden = Masked.hidesNames();
        Rows.each(statement(rest, 0, Integer.MAX_VALUE), Row.class, row -> each.accept(row.masked(hidden)));
    }

    private JdbcClient.StatementSpec statement(Rest rest, long after, int limit) {
        Refused.unless(rest.from() != null && rest.to() != null, "FILTER_MALFORMED", "name", "from", "value", "");
        Refused.unless(rest.kind() == null || List.of("ENTERED", "LEFT", "CHANGED").contains(rest.kind()),
                "FILTER_MALFORMED", "name", "kind", "value", rest.kind());
        return jdbc.sql(Sql.of(FrozenRegisters.class, "compare-rows"))
            .param("from", rest.from())
            .param("to", rest.to())
            .param("kind", rest.kind())
            .param("field", rest.field())
            .param("county", rest.county())
            .param("after", after)
            .param("limit", limit);
    }

    private JdbcClient.StatementSpec statement(String rest) {
        return jdbc
            .sql("""
                    select r.id, r.place::text as place, d.name as place_name, r.year, r.on_day, r.frozen_at, r.account, r.reason, r.households,
                           r.persons, r.hash
                      from registry.frozen_register r left join place.division d on d.code = r.place
                    """
                    + rest);
    }

}
