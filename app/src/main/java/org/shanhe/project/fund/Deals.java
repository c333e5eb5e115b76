package org.shanhe.project.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The fund's deals, their steps and effects. */
@Repository
public class Deals {

    private final JdbcClient jdbc;

    private final Accounts accounts;

    private final Audit audit;

    Deals(JdbcClient jdbc, Accounts accounts, Audit audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Which deals are asked for; what is null is not asked. */
    record Filter(@Nullable Long place, @Nullable DealStage stage, @Nullable String q) {
    }

    /** What an investment brought in one year. */
    public record Effect(int year, int jobs, int jobsPoor, long incomeFen, int households, String evidence) {
    }

    /** Records leads not yet known by number, each with its account. */
    @Transactional
    public List<Deal> addAll(List<NewDeal> deals) {
        accounts.openAll(deals.stream()
            .map(deal -> new NewAccount(AccountKind.ASSET, "deal:" + deal.dealNo(), deal.name(), deal.partner(),
                    deal.place()))
            .toList());
        var columns = RecordParameters.columns(NewDeal.class, deals);
        var added = jdbc.sql(Sql.of(Deals.class, "add-deals")).paramSource(columns).query(Integer.class).single();
        if (added > 0) {
            audit.note("project.deal.add", "deal/" + deals.getFirst().dealNo(), deals.getFirst().place(),
                    "{\"added\":%d}".formatted(added));
        }
        return Rows.of(jdbc.sql(Sql.of(Deals.class, "deals") + " order by d.deal_no")
            .param("id", null)
            .param("numbers", deals.stream().map(NewDeal::dealNo).toArray(String[]::new))
            .query(Deal.class));
    }

    @Transactional(readOnly = true)
    public Deal get(long id) {
        return jdbc.sql(Sql.of(Deals.class, "deals"))
            .param("id", id)
            .param("numbers", null)
            .query(Deal.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("DEAL_UNKNOWN", "id", id));
    }

    @Transactional(readOnly = true)
    public List<Deal> list(Filter filter, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Deals.class, "deals") + """
                   and d.id > :after
                   and (cast(:low as bigint) is null or (d.place >= :low and d.place < :high))
                   and (cast(:stage as text) is null or d.stage = :stage)
                   and (cast(:q as text) is null or d.name ilike '%' || :q || '%' or d.firm ilike '%' || :q || '%'
                        or d.deal_no ilike '%' || :q || '%')
                 order by d.id limit :limit
                """)
            .param("id", null)
            .param("numbers", null)
            .param("after", after)
            .param("low", filter.place())
            .param("high", filter.place() == null ? null : PlaceRange.of(filter.place()).high())
            .param("stage", filter.stage() == null ? null : filter.stage().name())
            .param("q", filter.q())
            .param("limit", limit)
            .query(Deal.class));
    }

    @Transactional(readOnly = true)
    public List<DealStep> steps(long deal) {
        return Rows.of(jdbc
            .sql("""
                    select id, stage, taken_on, evidence, amount_fen, transfer from project.deal_step where deal = :deal order by id
                    """)
            .param("deal", deal)
            .query(DealStep.class));
    }

    /** The last report of each year. */
    @Transactional(readOnly = true)
    public List<Effect> effects(long deal) {
        return Rows.of(jdbc.sql("""
                select distinct on (year) year, jobs, jobs_poor, income_fen, households, evidence
                  from project.deal_effect where deal = :deal order by year, recorded_at desc
                """).param("deal", deal).query(Effect.class));
    }

    @Transactional
    public void report(long deal, Effect effect) {
        Refused.unless(effect.jobsPoor() <= effect.jobs(), "DEAL_JOBS");
        var known = get(deal);
        jdbc.sql(
                """
                        insert into project.deal_effect (deal, year, jobs, jobs_poor, income_fen, households, evidence, partner, place, recorded_at)
                        values (:deal, :year, :jobs, :jobsPoor, :incomeFen, :households, :evidence, cast(:partner as bigint), :place, clock_timestamp())
                        """)
            .paramSource(RecordParameters.of(effect)
                .addValue("deal", deal)
                .addValue("partner", known.partner())
                .addValue("place", known.place()))
            .update();
        audit.note("project.deal.effect", "deal/" + deal, known.place(), null);
    }

}
