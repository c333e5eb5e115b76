package org.shanhe.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registered households of a place as they stand now, some hundreds at once, village by
 * village, masked as their pages are (成批户信息).
 */
@Repository
public class HouseholdSheets {

    private static final RowMapper<HouseholdPage.Condition> CONDITION = new DataClassRowMapper<>(
            HouseholdPage.Condition.class);

    private final JdbcClient jdbc;

    private final HouseholdPages pages;

    HouseholdSheets(JdbcClient jdbc, HouseholdPages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /**
     * @param status only these, or null for all but those removed
     */
    public record Asked(PlaceRange places, @Nullable PovertyStatus status) {
    }

    /**
     * @param conditions of the last year known, or none
     */
    public record Sheet(HouseholdPage.Household household, List<HouseholdPage.Member> members,
            List<HouseholdPage.Condition> conditions) {
    }

    @Transactional(readOnly = true)
    public long count(Asked asked) {
        return jdbc.sql("""
                select count(*) from registry.household h
                 where h.village >= :low and h.village < :high
                   and case when :status::text is null then h.status <> 'REMOVED' else h.status = :status end
                """)
            .param("low", asked.places().low())
            .param("high", asked.places().high())
            .param("status", asked.status() == null ? null : asked.status().name())
            .query(Long.class)
            .single();
    }

    /**
     * The households that follow one, whose health is noted as read where it is shown.
     */
    @Transactional
    public List<Sheet> after(Asked asked, @Nullable Sheet last, int most) {
        var households = Rows.of(jdbc.sql(Sql.of(HouseholdSheets.class, "sheets"))
            .param("low", asked.places().low())
            .param("high", asked.places().high())
            .param("status", asked.status() == null ? null : asked.status().name())
            .param("village", last == null ? 0 : Long.parseLong(last.household().village()))
            .param("after", last == null ? 0 : last.household().id())
            .param("most", most)
            .query((row, n) -> pages.household(row, n)));
        var ids = households.stream().map(HouseholdPage.Household::id).toArray(Long[]::new);
        var members = members(ids);
        var conditions = conditions(ids);
        return households.stream()
            .map(one -> new Sheet(one, members.getOrDefault(one.id(), List.of()),
                    conditions.getOrDefault(one.id(), List.of())))
            .toList();
    }

    private record Of<T>(long household, T what) {
    }

    private Map<Long, List<HouseholdPage.Member>> members(Long[] households) {
        boolean health = Masked.showsHealth();
        var members = Rows.of(jdbc.sql(Sql.of(HouseholdSheets.class, "sheet-members"))
            .param("households", households)
            .query((row, _) -> new Of<>(row.getLong("household"), pages.member(row, health))));
        if (health) {
            jdbc.sql("""
                    insert into kernel.audit (action, subject, place)
                    select 'registry.household.read', 'household/' || h.id, h.village
                      from registry.household h where h.id = any (:households)
                    """).param("households", households).update();
        }
        return grouped(members);
    }

    private Map<Long, List<HouseholdPage.Condition>> conditions(Long[] households) {
        return grouped(Rows.of(jdbc.sql(Sql.of(HouseholdSheets.class, "sheet-conditions"))
            .param("households", households)
            .query((row, n) -> new Of<>(row.getLong("household"), CONDITION.mapRow(row, n)))));
    }

    private static <T> Map<Long, List<T>> grouped(List<Of<T>> rows) {
        return rows.stream()
            .collect(Collectors.groupingBy(Of::household, Collectors.mapping(Of::what, Collectors.toList())));
    }

}
