package org.shanhe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.supervision.inspection.InspectionWork;
import org.shanhe.supervision.inspection.Surveys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An inspection under way in the county shown to visitors: its team, what the seed drew,
 * and half of the questionnaires.
 */
@Component
class InspectionDemo implements DemoPart {

    private static final long SEED = 20_261_107;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final InspectionWork work;

    private final Surveys surveys;

    InspectionDemo(JdbcClient jdbc, PlatformTransactionManager transactions, InspectionWork work, Surveys surveys) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.work = work;
        this.surveys = surveys;
    }

    private record Drawn(long id, boolean household, int nth) {
    }

    @Override
    public void load(Words words, long village) {
        long account = Scope.system().call(() -> transaction.execute(_ -> jdbc.sql("""
                select case when exists (select from supervision.inspection) then 0
                            else (select id from access.account where name = 'prefecture') end
                """).query(Long.class).single()));
        if (account != 0) {
            new Scope(account, List.of(PlaceRange.EVERYWHERE), null, Set.of())
                .run(() -> transaction.executeWithoutResult(_ -> inspect(words)));
        }
    }

    private void inspect(Words words) {
        var today = LocalDate.now(Clock.systemDefaultZone());
        long id = work.plan(new InspectionWork.NewInspection("SUPERVISION", words.phrase("inspection.title"),
                words.phrase("inspection.task"), County.NYAINRONG.code(), null, today.minusDays(6), today.plusDays(4),
                List.of("PAPERS", "ON_SITE", "SURVEY"), false), "demo/inspection");
        work.join(id, inspector(words, 1, true));
        work.join(id, inspector(words, 2, false));
        work.draw(id, 3, 4, SEED);
        var asked = Rows.of(jdbc
            .sql("""
                    select id, household is not null as household, nth from supervision.sampled where inspection = :id order by id
                    """)
            .param("id", id)
            .query(Drawn.class));
        long inspector = jdbc.sql("select min(id) from supervision.inspector where inspection = :id")
            .param("id", id)
            .query(Long.class)
            .single();
        asked.stream().filter(one -> one.nth() % 2 == 1).forEach(one -> survey(id, inspector, one, today.minusDays(2)));
    }

    private void survey(long id, long inspector, Drawn one, LocalDate on) {
        surveys.enter(id,
                one.household()
                        ? new Surveys.NewSurvey(one.id(), "HOUSEHOLD_SATISFACTION", inspector, on,
                                Map.of("KNOWS_HELPER", "YES", "POLICY_KNOWN", one.nth() == 1 ? "YES" : "PARTLY",
                                        "SATISFIED", "YES", "MISSED", "NO"))
                        : new Surveys.NewSurvey(one.id(), "VILLAGE_CHECK", inspector, on,
                                Map.of("TEAM_PRESENT", "YES", "NOTICES_POSTED", "YES", "RECORDS_MATCH", "NO")));
    }

    private static InspectionWork.NewInspector inspector(Words words, int nth, boolean leads) {
        return new InspectionWork.NewInspector(words.phrase("inspection.person" + nth), words.phrase("inspection.unit"),
                leads, null, null);
    }

}
