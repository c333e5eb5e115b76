package org.shanhe.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.pledge.Assessing;
import org.shanhe.pledge.Grades;
import org.shanhe.pledge.NewStep;
import org.shanhe.pledge.NewStep.Point;
import org.shanhe.policy.Scheme.Grade;
import org.shanhe.policy.Scheme.Step;
import org.shanhe.pledge.SampleAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assessments of one county and of those who assist it, each step by another of the demo
 * accounts, and the grades the documents name. Points and answers are made up.
 */
@Component
class AssessmentDemo implements DemoPart {

    private static final long TIBET = 540000000000L;

    private static final long NAGQU = 540600000000L;

    private static final long NYAINRONG = County.NYAINRONG.code();

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Assessing assessing;

    private final Grades grades;

    private final SampleAnswers sampleAnswers;

    AssessmentDemo(JdbcClient jdbc, PlatformTransactionManager transactions, Assessing assessing, Grades grades,
            SampleAnswers sampleAnswers) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.assessing = assessing;
        this.grades = grades;
        this.sampleAnswers = sampleAnswers;
    }

    @Override
    public void load(Words words, long village) {
        long group = system("select coalesce(min(id), 0) from partner.partner where kind = 'CENTRAL_ENTERPRISE'");
        if (group == 0 || system("select count(*) from pledge.assessment") > 0
                || system("select count(*) from pledge.letter") == 0) {
            return;
        }
        Scope.system().run(() -> grades(words, group));
        var why = words.phrase("pledge.why");
        var judged = List.of(new Point("ORGANISATION", BigDecimal.valueOf(14), why),
                new Point("CADRES", BigDecimal.valueOf(9), why), new Point("INSPECTION", BigDecimal.valueOf(9), why),
                new Point("SATISFACTION", BigDecimal.valueOf(9), why),
                new Point("INNOVATION", BigDecimal.valueOf(4), why), new Point("AWARDS", BigDecimal.valueOf(2), why),
                new Point("FALSIFIED", BigDecimal.ZERO, why));
        long unit = open("DESIGNATED_UNIT", 2019, group);
        take(unit, "group", Step.SELF, judged);
        take(unit, "county", Step.LOCAL, List.of());
        take(unit, "prefecture", Step.VERIFICATION, judged);
        take(unit, "province", Step.SYNTHESIS, List.of());
        take(unit, "leader", Step.GRADE, List.of());
        take(unit, "steward", Step.NOTICE, List.of());
        take(open("DESIGNATED_UNIT", 2020, group), "group", Step.SELF, judged);
        long blocks = open("PLACE_BLOCKS", 2017, null);
        take(blocks, "county", Step.SELF, List.of());
        take(blocks, "prefecture", Step.VERIFICATION, List.of(new Point("FUNDS", BigDecimal.valueOf(18), why)));
        answers(blocks, List.of("IDENTIFIED", "SATISFIED"), 9);
        take(blocks, "province", Step.SURVEY, List.of());
        take(blocks, "leader", Step.SYNTHESIS, List.of());
        take(blocks, "steward", Step.GRADE, List.of());
        long asking = open("PLACE_BLOCKS", 2018, null);
        take(asking, "county", Step.SELF, List.of());
        take(asking, "prefecture", Step.VERIFICATION, List.of(new Point("FUNDS", BigDecimal.valueOf(17), why)));
        asked(asking, "evaluator", List.of("IDENTIFIED", "SATISFIED"), 9, 8);
        deduction(2017, 0, why);
        deduction(2018, 1, why);
    }

    private void deduction(int year, int falsified, String why) {
        long id = open("COUNTY_DEDUCTION", year, null);
        take(id, "county", Step.SELF, List.of());
        answers(id, List.of("HANDBOOK", "SYSTEM", "AWARENESS"), 4);
        take(id, "prefecture", Step.SURVEY, List.of(new Point("RESIDENCE", BigDecimal.ONE, why),
                new Point("FALSIFIED", BigDecimal.valueOf(falsified), why)));
        take(id, "province", Step.SYNTHESIS, List.of());
        take(id, "leader", Step.GRADE, List.of());
    }

    private void grades(Words words, long group) {
        for (int year = 2018; year <= 2020; year++) {
            grade(words, group, year, LocalDate.of(year + 1, 2, 20));
        }
        long steel = system("select coalesce(max(id), 0) from partner.partner where kind = 'CENTRAL_ENTERPRISE'");
        if (steel != group) {
            grade(words, steel, 2018, LocalDate.of(2019, 4, 30));
        }
    }

    private void grade(Words words, long partner, int year, LocalDate on) {
        grades.add(new Grades.NewGrade(partner, null, year, Grades.Level.NATIONAL, words.phrase("pledge.grade"),
                Grade.GOOD, words.phrase("pledge.grade.issuer"), on, null));
    }

    private long open(String scheme, int year, @Nullable Long partner) {
        return as("province").call(() -> assessing.open(new Assessing.Wanted(scheme, year, NYAINRONG, partner), null));
    }

    private void take(long id, String account, Step step, List<Point> points) {
        int version = (int) system("select version from pledge.assessment where id = " + id);
        as(account).run(() -> assessing.take(id, version, new NewStep(step, null, points)));
    }

    /** Every so manieth household is dissatisfied, or has one fault. */
    private void answers(long id, List<String> items, int every) {
        asked(id, "province", items, every,
                (int) system("select count(*) from pledge.sampled where assessment = " + id));
    }

    private void asked(long id, String account, List<String> items, int every, int size) {
        for (int nth = 1; nth <= size; nth++) {
            boolean bad = nth % every == 0;
            Map<String, BigDecimal> answers = new LinkedHashMap<>();
            for (var item : items) {
                boolean faults = item.equals("HANDBOOK") || item.equals("SYSTEM");
                answers.put(item, bad == faults ? BigDecimal.ONE : BigDecimal.ZERO);
            }
            int number = nth;
            as(account).run(() -> sampleAnswers.answer(id, number, answers));
        }
    }

    private Scope as(String account) {
        long id = system("select id from access.account where name = '" + account + "'");
        var places = switch (account) {
            case "county" -> List.of(PlaceRange.of(NYAINRONG));
            case "prefecture", "evaluator" -> List.of(PlaceRange.of(NAGQU));
            default -> List.of(PlaceRange.of(TIBET));
        };
        return new Scope(id, places, account.equals("group")
                ? Set.of(system("select min(id) from partner.partner where kind = 'CENTRAL_ENTERPRISE'")) : null);
    }

    private long system(String question) {
        return Scope.system().call(() -> {
            Long answer = transaction.execute(_ -> jdbc.sql(question).query(Long.class).single());
            return Objects.requireNonNull(answer);
        });
    }

}
