package org.shanhe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.NewGrant;
import org.shanhe.policy.Library;
import org.shanhe.project.BatchIntake;
import org.shanhe.project.LibraryIntake;
import org.shanhe.project.Programmes;
import org.shanhe.project.StandingProject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * This year's library of one county: projects at every stage, one rejected, one
 * suspended, one rolled over, two programmes and a fund-and-project plan half arrived. It
 * lies after every day for which the documents state a figure.
 */
@Component
class LibraryDemo implements DemoPart {

    private static final List<String> STAGES = List.of("PROPOSED", "VILLAGE_NOTICE", "TOWN_REVIEW", "TOWN_NOTICE",
            "COUNTY_ARGUMENT", "COUNTY_REVIEW", "COUNTY_APPROVED", "IN_LIBRARY", "IN_LIBRARY", "ROLLED", "SCHEDULED",
            "SCHEDULED", "SCHEDULED", "SCHEDULED", "BIDDING", "UNDER_CONSTRUCTION", "UNDER_CONSTRUCTION", "COMPLETED",
            "ACCEPTED", "AUDITED", "ASSET_REGISTERED", "HANDED_OVER", "IN_CARE", "SUSPENDED", "REJECTED");

    /** Those that the plan of the year funds: scheduled or further. */
    private static final List<Integer> FUNDED = List.of(10, 11, 12, 14, 15, 16, 17, 18);

    private static final long BUDGET = 60_000_000;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final LibraryIntake library;

    private final BatchIntake batches;

    private final Programmes programmes;

    private final Grants grants;

    LibraryDemo(JdbcClient jdbc, PlatformTransactionManager transactions, LibraryIntake library, BatchIntake batches,
            Programmes programmes, Grants grants) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.library = library;
        this.batches = batches;
        this.programmes = programmes;
        this.grants = grants;
    }

    @Override
    public void load(Words words, long village) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> fill(words, village)));
    }

    private void fill(Words words, long village) {
        var today = LocalDate.now(Clock.systemDefaultZone());
        var year = today.minusMonths(3).getYear();
        if (jdbc.sql("select exists (select from project.project where project_no like 'LIB-%')")
            .query(Boolean.class)
            .single()) {
            // loaded before, perhaps in another year
            return;
        }
        for (var programme : List.of("SIX", "ECOLOGY_THREE")) {
            programmes.register(new Programmes.NewProgramme("LIB-" + programme, words.phrase("library." + programme),
                    programme, village / 1_000_000 * 1_000_000, null, words.phrase("library.target"),
                    LocalDate.of(year, 1, 1), null));
        }
        var ids = library.addAll(projects(words, village, year, today));
        fund(words, village, year, ids);
        batches.notice(Known.in(ids, number(year, 1)), "VILLAGE", today.minusDays(3), today.plusDays(7), "");
        // on the website, too: in the library, funded, completed
        batches.notice(Known.in(ids, number(year, 7)), "LIBRARY", today.minusDays(60), today.minusDays(50), "");
        batches.notice(Known.in(ids, number(year, 11)), "FUND", today.minusDays(4), today.plusDays(6), "");
        batches.notice(Known.in(ids, number(year, 17)), "COMPLETION", today.minusDays(2), today.plusDays(8), "");
        batches.notice(Known.in(ids, number(year, 3)), "TOWN", today.minusDays(5), today.plusDays(5),
                words.phrase("library.objection"));
    }

    private List<StandingProject> projects(Words words, long village, int year, LocalDate today) {
        var households = Rows.of(jdbc.sql("""
                select household_no from registry.household where village = :village order by id limit 12
                """).param("village", village).query(String.class));
        var names = words.phrase("library.names").split("、");
        var projects = new ArrayList<StandingProject>();
        for (int n = 0; n < STAGES.size(); n++) {
            var industry = n % 3 != 2;
            projects.add(new StandingProject(number(year, n), names[n % names.length],
                    industry ? "INDUSTRY" : "INFRASTRUCTURE", industry ? "INDUSTRY" : "RURAL_BUILDING", village, null,
                    Library.Origin.VILLAGE, STAGES.get(n), LocalDate.of(year, 3, 1).minusDays(2L * n % 20),
                    LocalDate.of(year, 4, 1), LocalDate.of(year, 10, 31), words.phrase("library.content"),
                    words.phrase("library.unit"), words.phrase("plan.cadre"), words.phrase("library.target"),
                    "CENTRAL_FISCAL", BUDGET + 1_000_000L * n,
                    n % 4 == 0 ? "LIB-SIX" : n % 5 == 0 ? "LIB-ECOLOGY_THREE" : null,
                    households.subList(0, Math.min(households.size(), n % 7 + 4))));
        }
        return projects;
    }

    private void fund(Words words, long village, int year, Map<String, Long> ids) {
        long county = village / 1_000_000 * 1_000_000;
        var grant = grants.register(new NewGrant(words.phrase("library.document", year), "CENTRAL_FISCAL", "INDUSTRY",
                null, county, new Money(FUNDED.size() * (BUDGET + 25_000_000L)), LocalDate.of(year, 2, 1), null));
        var shares = new ArrayList<BatchIntake.Share>();
        for (int n : FUNDED) {
            long fen = BUDGET + 1_000_000L * n;
            shares.add(new BatchIntake.Share(Known.in(ids, number(year, n)), grant.id(), fen, n % 2 == 0 ? fen : 0));
        }
        batches.add(words.phrase("library.batchNo", year), words.phrase("library.batch", year), county,
                LocalDate.of(year, 3, 2), LocalDate.of(year, 3, 5), shares);
    }

    private static String number(int year, int n) {
        return "LIB-%d-%02d".formatted(year, n + 1);
    }

}
