package org.shanhe.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.shanhe.cadre.NewPosting;
import org.shanhe.cadre.PostingKind;
import org.shanhe.cadre.Postings;
import org.shanhe.kernel.Money;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.NewGrant;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;
import org.shanhe.measure.Counting;
import org.shanhe.measure.Deliveries;
import org.shanhe.measure.NewDelivery;
import org.shanhe.measure.Receiver;
import org.shanhe.partner.NewPartner;
import org.shanhe.partner.PartnerKind;
import org.shanhe.partner.Partners;
import org.shanhe.project.NewProject;
import org.shanhe.project.Project;
import org.shanhe.project.Projects;
import org.shanhe.project.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three villages in two counties of a prefecture nobody else's test writes to. */
class SmallWorld {

    static final long PREFECTURE = 650100000000L;

    static final List<Long> COUNTIES = List.of(650102000000L, 650103000000L);

    static final LocalDate FIRST = LocalDate.of(2014, 1, 1);

    final Random random = new Random(20_190_611);

    final List<Long> villages = new ArrayList<>();

    long north;

    long south;

    /** Once: every class of tests that shares the database finds the same. */
    void build(JdbcClient owner, Ways ways) {
        for (var county : COUNTIES) {
            villages.addAll(owner
                .sql("""
                        select code from place.division where code >= :low and code < :low + 1000000 and level = 5 order by code limit 3
                        """)
                .param("low", county)
                .query(Long.class)
                .list());
        }
        if (found(owner)) {
            return;
        }
        var ids = ways.partners()
            .addAll(List.of(new NewPartner("小世界集团北方公司", "北方公司", PartnerKind.SUBSIDIARY, null, null),
                    new NewPartner("小世界集团南方公司", "南方公司", PartnerKind.SUBSIDIARY, null, null)));
        north = ids.get("小世界集团北方公司");
        south = ids.get("小世界集团南方公司");
        registry(owner);
        var projects = ways.projects()
            .addAll(IntStream.range(0, 12)
                .mapToObj(n -> new NewProject("SW-" + n, "小世界项目" + n, n % 3 == 0 ? "EDUCATION" : "HEALTH", null,
                        villages.get(n % villages.size()), n % 2 == 0 ? north : south,
                        n % 5 == 0 ? Stage.PROPOSED : Stage.COMPLETED, FIRST.plusMonths(5L * n), null))
                .toList());
        money(ways, projects);
        ways.deliveries().addAll(deliveries());
        ways.postings()
            .addAll(IntStream.range(0, 10)
                .mapToObj(n -> new NewPosting("SW-C" + n % 7, "干部" + n % 7, PostingKind.values()[n % 3], "副县长",
                        COUNTIES.get(n % 2), n % 2 == 0 ? north : south, FIRST.plusMonths(6L * n),
                        FIRST.plusMonths(6L * n + 24)))
                .toList());
    }

    private boolean found(JdbcClient owner) {
        var ids = owner.sql("select id from partner.partner where name like '小世界集团%' order by name")
            .query(Long.class)
            .list();
        if (ids.isEmpty()) {
            return false;
        }
        // 北 comes before 南
        north = ids.getFirst();
        south = ids.getLast();
        return true;
    }

    private void registry(JdbcClient owner) {
        for (int n = 0; n < 60; n++) {
            var village = villages.get(n % villages.size());
            var exit = LocalDate.of(2015 + n % 5, 12, 1);
            var household = owner
                .sql("""
                        insert into registry.household (household_no, village, head_name, members, status, status_since, identified_on, change)
                        values (:no, :village, '户主' || :n, 3, 'POOR', :since, :since, 0) returning id
                        """)
                .param("no", "SW-H" + n)
                .param("village", village)
                .param("n", n)
                .param("since", FIRST.plusDays(n))
                .query(Long.class)
                .single();
            owner.sql("""
                    insert into registry.status (household, valid, village, status, members, change)
                    values (:h, daterange(:since, :exit), :village, 'POOR', 3, 0),
                           (:h, daterange(:exit, :back), :village, 'EXITED', 3, 0),
                           (:h, daterange(:back, null), :village, 'RELAPSED', 3, 0)
                    """)
                .param("h", household)
                .param("village", village)
                .param("since", FIRST.plusDays(n))
                .param("exit", exit)
                .param("back", exit.plusYears(n % 7 == 0 ? 1 : 20))
                .update();
            owner
                .sql("""
                        insert into registry.person (household, village, name, relation, sex, document_kind, joined_on, left_on, change)
                        select :h, :village, '成员' || m, case m when 1 then 'HEAD' else 'CHILD' end, 'MALE', 'NONE',
                               cast(:since as date), case when m = 3 and :n % 4 = 0 then date '2018-06-01' end, 0
                          from generate_series(1, 2 + :n % 3) m
                        """)
                .param("h", household)
                .param("village", village)
                .param("n", n)
                .param("since", FIRST.plusDays(n))
                .update();
        }
    }

    private void money(Ways ways, List<Project> projects) {
        var grant = ways.grants()
            .register(new NewGrant("SW-G", "DESIGNATED_FREE", "EDUCATION", null, PREFECTURE, Money.yuan(1_000_000),
                    FIRST, null));
        ways.transfers()
            .postAll(projects.stream()
                .map(p -> new NewTransfer("SW-T" + p.projectNo(), TransferKind.ALLOCATE, grant.id(), grant.account(),
                        p.account(), Money.yuan(10_000 + 100 * p.id() % 977), p.purpose(), p.partner(), p.place(),
                        p.id(), p.startedOn().plusMonths(1), null))
                .toList());
        ways.transfers()
            .postAll(projects.stream()
                .limit(4)
                .map(p -> new NewTransfer("SW-R" + p.projectNo(), TransferKind.RETURN, grant.id(), p.account(),
                        grant.account(), Money.yuan(1_000), p.purpose(), p.partner(), p.place(), p.id(),
                        p.startedOn().plusMonths(9), null))
                .toList());
    }

    private List<NewDelivery> deliveries() {
        var kinds = List.of("BENEFIT", "EMPLOYMENT", "TRAINING_CADRE", "ROAD", "PURCHASE", "HOUSING");
        return IntStream.range(0, 200)
            .mapToObj(n -> new NewDelivery("SW-D" + n, kinds.get(n % kinds.size()),
                    n % 2 == 0 ? "EDUCATION" : "INDUSTRY", n % 3 == 0 ? Receiver.PERSON : Receiver.GROUP, null,
                    n % 3 == 0 ? 900_000L + random.nextInt(20) : null, villages.get(n % villages.size()),
                    n % 2 == 0 ? north : south, null, n % 3 == 0 ? BigDecimal.ONE : BigDecimal.valueOf(1 + n % 9),
                    "PERSON", n % 4 == 3 ? Counting.OCCURRENCES : Counting.DISTINCT, new Money(100L * n + 1),
                    FIRST.plusDays(11L * n), null))
            .toList();
    }

    /** What the small world is written through. */
    record Ways(Partners partners, Projects projects, Grants grants, Transfers transfers, Deliveries deliveries,
            Postings postings) {
    }

}
