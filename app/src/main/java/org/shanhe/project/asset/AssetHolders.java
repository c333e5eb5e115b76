package org.shanhe.project.asset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has a share in an asset's income (收益权人). */
@Service
public class AssetHolders {

    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    private final AssetCare care;

    private final Audit audit;

    AssetHolders(JdbcClient jdbc, AssetCare care, Audit audit) {
        this.jdbc = jdbc;
        this.care = care;
        this.audit = audit;
    }

    /**
     * One to be given a share.
     *
     * @param person null where the whole household has it
     * @param units how much it weighs beside the others; one where not said
     */
    public record NewHolder(long household, @Nullable Long person, @Nullable BigDecimal units) {
    }

    /** One who has a share, and what was paid for it. */
    public record Holder(long id, long household, @Nullable String householdNo, @Nullable Long person,
            @Nullable String name, String villageName, BigDecimal units, LocalDate since, @Nullable LocalDate until,
            long paidFen) {

        Holder masked() {
            return new Holder(id, household, householdNo, person, name == null ? null : PublicName.shown(name),
                    villageName, units, since, until, paidFen);
        }
    }

    /** Those who have one already keep it; returns how many were added. */
    @Transactional
    public int add(long asset, List<NewHolder> holders, LocalDate since) {
        var standing = care.standing(asset);
        Refused.unless(!holders.isEmpty() && holders.size() <= MOST, "ASSET_DISTRIBUTION_TOO_LONG", "most", MOST);
        care.notToCome(since);
        for (int n = 0; n < holders.size(); n++) {
            var units = holders.get(n).units();
            Refused.unless(units == null || units.signum() > 0, "ASSET_SHARE_NOT_POSITIVE", "n", n + 1);
        }
        var columns = RecordParameters.columns(NewHolder.class, holders);
        columns.addValue("day", since).addValue("since", since).addValue("asset", asset);
        var outside = jdbc.sql(Sql.of(AssetHolders.class, "shares-outside"))
            .paramSource(columns)
            .query(Long.class)
            .list();
        Refused.unless(outside.isEmpty(), "ASSET_SHARE_OUTSIDE_REGISTER", "n",
                outside.isEmpty() ? 0 : outside.getFirst(), "count", outside.size());
        int added = jdbc
            .sql("""
                    insert into project.asset_member (asset, household, person, village, units, since, place, partner)
                    select a.id, s.household, s.person, h.village, coalesce(s.units, 1), :since, a.place, a.partner
                      from unnest(cast(:household as bigint[]), cast(:person as bigint[]), cast(:units as numeric[])) s (household, person, units)
                      join registry.household h on h.id = s.household
                      join project.asset a on a.id = :asset
                    on conflict (asset, household, coalesce(person, 0)) where until is null do nothing
                    """)
            .paramSource(columns)
            .update();
        audit.note("project.asset.holders", "asset/" + asset, standing.place(), "{\"added\":%d}".formatted(added));
        return added;
    }

    /** The share is held no longer from this day on. */
    @Transactional
    public void end(long asset, long holder, LocalDate until) {
        var standing = care.standing(asset);
        int ended = jdbc.sql("""
                update project.asset_member set until = :until
                 where id = :id and asset = :asset and until is null and since < :until
                """).param("id", holder).param("asset", asset).param("until", until).update();
        Refused.unless(ended == 1, "ASSET_HOLDER_UNKNOWN", "id", holder);
        audit.note("project.asset.holders", "asset/" + asset, standing.place(), "{\"ended\":%d}".formatted(holder));
    }

    @Transactional(readOnly = true)
    public Listed<Holder> list(long asset, @Nullable String cursor, int limit) {
        var rows = Rows
            .of(jdbc.sql(Sql.of(AssetHolders.class, "holders"))
                .param("asset", asset)
                .param("after", Listed.after(cursor))
                .param("limit", Listed.read(limit))
                .query(Holder.class))
            .stream()
            .map(Holder::masked)
            .toList();
        var page = Listed.of(rows, limit, Holder::id);
        return cursor != null ? page
                : new Listed<>(page.rows(), page.next(),
                        jdbc.sql("select count(*) from project.asset_member where asset = :asset")
                            .param("asset", asset)
                            .query(Long.class)
                            .single());
    }

}
