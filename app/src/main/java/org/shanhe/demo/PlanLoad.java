package org.shanhe.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shanhe.kernel.Rows;
import org.shanhe.measure.Results;
import org.shanhe.plan.Approval;
import org.shanhe.plan.PlanAction;
import org.shanhe.plan.Planning;
import org.shanhe.plan.PlanSubject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads this year's plans of one village in every state, and leaves the others without,
 * so that there are gaps to see.
 */
@Component
class PlanLoad {

    private static final long MOST = 5_000;

    private final JdbcClient jdbc;

    private final Planning planning;

    private final Approval approval;

    private final Results results;

    private final Clock clock;

    PlanLoad(JdbcClient jdbc, Planning planning, Approval approval, Results results, Clock clock) {
        this.jdbc = jdbc;
        this.planning = planning;
        this.approval = approval;
        this.results = results;
        this.clock = clock;
    }

    @Transactional
    void load(Words words, long village) {
        long here = jdbc.sql("select count(*) from registry.household where village = :village")
            .param("village", village)
            .query(Long.class)
            .single();
        if (here > MOST) {
            // the world at a benchmark's scale
            return;
        }
        var today = LocalDate.now(clock);
        int year = today.getYear();
        var households = planning.draft(PlanSubject.HOUSEHOLD, village, null, year);
        if (households.size() < 10) {
            // loaded before
            return;
        }
        var villagePlan = planning.draft(PlanSubject.VILLAGE, village, null, year);
        planning.adopt(villagePlan, words.phrase("plan.secretary"), today.plusMonths(1), words.phrase("plan.goals"));
        planning.adopt(households.subList(0, 2), words.phrase("plan.cadre"), today.minusDays(10),
                words.phrase("plan.goals"));
        planning.adopt(households.subList(2, 7), words.phrase("plan.cadre"), today.plusDays(20),
                words.phrase("plan.goals"));
        approve(villagePlan, 2);
        approve(households.subList(0, 5), 2);
        approve(households.subList(5, 6), 1);
        approve(households.subList(6, 7), 0);
        results.add("demo-" + UUID.nameUUIDFromBytes(new byte[] { 1 }), new Results.NewResult(
                item(households.getFirst()), BigDecimal.ONE, 28_000L, today.minusDays(12), null, null, null));
        persons(words, village, today);
    }

    /**
     * Of three persons of whom the register knows a need: one approved, one on its way.
     */
    private void persons(Words words, long village, LocalDate today) {
        var persons = Rows.of(jdbc.sql("""
                select distinct subject_id from plan.need where subject = 'PERSON' and village = :village
                 order by subject_id limit 3
                """).param("village", village).query(Long.class));
        var plans = persons.stream()
            .flatMap(person -> planning.draft(PlanSubject.PERSON, village, person, today.getYear()).stream())
            .toList();
        var written = plans.stream().limit(2).toList();
        planning.adopt(written, words.phrase("plan.cadre"), today.plusDays(20), words.phrase("plan.goals"));
        approve(written.stream().limit(1).toList(), 2);
        approve(written.stream().skip(1).toList(), 0);
    }

    private void approve(List<Long> plans, int times) {
        approval.act(PlanAction.SUBMIT, seen(plans), null);
        for (int step = 0; step < times; step++) {
            approval.act(PlanAction.APPROVE, seen(plans), null);
        }
    }

    private List<Approval.Seen> seen(List<Long> plans) {
        return Rows.of(jdbc.sql("select id, version from plan.plan where id = any (:ids) order by id")
            .param("ids", plans.toArray(Long[]::new))
            .query(Approval.Seen.class));
    }

    private long item(long plan) {
        return jdbc.sql("select min(id) from plan.item where plan = :plan")
            .param("plan", plan)
            .query(Long.class)
            .single();
    }

}
