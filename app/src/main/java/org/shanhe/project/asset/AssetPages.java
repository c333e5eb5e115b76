package org.shanhe.project.asset;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One asset with all that belongs to it. */
@Repository
class AssetPages {

    private final JdbcClient jdbc;

    private final Assets assets;

    AssetPages(JdbcClient jdbc, Assets assets) {
        this.jdbc = jdbc;
        this.assets = assets;
    }

    @Transactional(readOnly = true)
    AssetPage page(long id) {
        var asset = assets.get(id);
        var facts = rows(id, AssetPage.Facts.class,
                """
                        select a.version, a.partner, p.short_name as partner_name, a.handed_over_on, a.address, a.longitude, a.latitude, a.size, a.unit,
                               a.specification, a.care_person, a.operation, a.operator, a.contract_from, a.contract_to, a.rent_fen, a.grid_id, a.account
                          from project.asset a left join partner.partner p on p.id = a.partner where a.id = :id
                        """)
            .getFirst();
        return new AssetPage(asset, facts,
                rows(id, AssetPage.Composed.class,
                        """
                                select g.source, sum(case when t.to_account = p.account then t.amount_fen else -t.amount_fen end)::bigint as fen
                                  from project.asset a
                                  join project.project p on p.id = a.project
                                  join ledger.transfer t on p.account in (t.to_account, t.from_account) and 'PROJECT' in (t.to_kind, t.from_kind)
                                  join ledger.grant g on g.id = t.grant_id
                                 where a.id = :id and t.to_kind not in ('PAYEE', 'BENEFICIARY', 'ASSET') and t.from_kind not in ('PAYEE', 'BENEFICIARY', 'ASSET')
                                 group by g.source order by fen desc
                                """),
                rows(id, AssetPage.Right.class, """
                        select kind, holder, lower(valid) as "from", upper(valid) as until, document
                          from project.asset_right where asset = :id order by kind, lower(valid) desc
                        """),
                rows(id, AssetPage.Step.class,
                        """
                                select step, taken_on as "on", document, note, recorded_by as by from project.asset_step where asset = :id order by id
                                """),
                rows(id, AssetPage.Standing.class,
                        """
                                select status, since, reason, measure, due_on, recorded_by as by from project.asset_status where asset = :id order by since desc
                                """),
                rows(id, AssetPage.Received.class, """
                        select id, year, received_on, amount_fen, document, grant_id as "grant"
                          from project.asset_income where asset = :id order by received_on desc, id desc
                        """), rows(id, AssetPage.Distributed.class, Sql.of(AssetPages.class, "distributions")),
                rows(id, AssetPage.Month.class,
                        """
                                select month, kwh, settled_fen, document from project.asset_yield where asset = :id order by month
                                """),
                rows(id, AssetPage.Disposed.class,
                        """
                                select kind, approval, approved_on, appraisal, appraised_fen, notice_from, notice_to, disposed_on, income_fen
                                  from project.asset_disposal where asset = :id
                                """)
                    .stream()
                    .findFirst()
                    .orElse(null),
                rows(id, AssetPage.Past.class,
                        """
                                select version, reason, recorded_at as at, recorded_by as by from project.asset_past where asset = :id order by version desc
                                """));
    }

    /** A share as it was paid; a name only for those who keep the register. */
    record Share(long nth, ShareUse use, @Nullable Long household, @Nullable String householdNo, @Nullable Long person,
            @Nullable String name, @JsonFormat(shape = JsonFormat.Shape.STRING) long village, String villageName,
            long amountFen, @Nullable String note, long account) {

        Share masked() {
            return new Share(nth, use, household, householdNo, person, name == null ? null : PublicName.shown(name),
                    village, villageName, amountFen, note, account);
        }
    }

    @Transactional(readOnly = true)
    Listed<Share> shares(long distribution, @Nullable String cursor, int limit) {
        var total = jdbc.sql("select count(*) from project.asset_share where distribution = :id")
            .param("id", distribution)
            .query(Long.class)
            .single();
        if (total == 0) {
            throw Refused.notFound("ASSET_DISTRIBUTION_UNKNOWN", "id", distribution);
        }
        var rows = Rows
            .of(jdbc
                .sql("""
                        select s.nth, s.use, s.household, h.household_no, s.person, coalesce(p.name, h.head_name) as name, s.village, d.name as village_name,
                               s.amount_fen, s.note, s.account
                          from project.asset_share s
                          join place.division d on d.code = s.village
                          left join registry.household h on h.id = s.household
                          left join registry.person p on p.id = s.person
                         where s.distribution = :id and s.nth > :after order by s.nth limit :limit
                        """)
                .param("id", distribution)
                .param("after", Listed.after(cursor))
                .param("limit", Listed.read(limit))
                .query(Share.class))
            .stream()
            .map(Share::masked)
            .toList();
        var page = Listed.of(rows, limit, Share::nth);
        return new Listed<>(page.rows(), page.next(), cursor == null ? total : null);
    }

    private <T> List<T> rows(long id, Class<T> type, String statement) {
        return Rows.of(jdbc.sql(statement).param("id", id).query(type));
    }

}
