package org.shanhe.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.measure.Entry;
import org.shanhe.measure.Origin;
import org.shanhe.measure.Receiver;
import org.shanhe.measure.Recording;
import org.shanhe.measure.training.Attendees;
import org.shanhe.measure.training.Classes;
import org.shanhe.measure.training.Completion;
import org.shanhe.measure.training.NewAttendee;
import org.shanhe.measure.training.NewCertificate;
import org.shanhe.measure.training.NewClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Children screened for the two diseases and followed up this year, and a class of which
 * some found work: the two chains of help (帮扶链条). Later than any figure a document
 * states.
 */
@Component
class ChainDemo implements DemoPart {

    private static final String KEY = "demo-chains";

    /** How many children came to each step, and how many days ago. */
    private static final List<Step> STEPS = List.of(new Step("TWO_DISEASE_SCREENED", 14, 210),
            new Step("TWO_DISEASE_SUSPECTED", 5, 195), new Step("TWO_DISEASE_CONFIRMED", 3, 170),
            new Step("TWO_DISEASE_TREATED", 2, 120), new Step("TWO_DISEASE_FOLLOWED_UP", 1, 40));

    private static final int TRAINED = 12;

    private static final int CERTIFIED = 9;

    private static final int EMPLOYED = 5;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Recording recording;

    private final Classes classes;

    private final Attendees attendees;

    private final Completion completion;

    ChainDemo(JdbcClient jdbc, PlatformTransactionManager transactions, Recording recording, Classes classes,
            Attendees attendees, Completion completion) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.recording = recording;
        this.classes = classes;
        this.attendees = attendees;
        this.completion = completion;
    }

    private record Step(String kind, int children, int daysAgo) {
    }

    private record Someone(long person, long household, long village) {
    }

    @Override
    public void load(Words words, long village) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> {
            var today = LocalDate.now(Clock.systemDefaultZone());
            screen(people(village, today.minusYears(13), today.minusYears(4), 14), today);
            train(words, people(village, LocalDate.of(1985, 1, 1), LocalDate.of(1999, 1, 1), TRAINED), village, today);
        }));
    }

    /**
     * Of the county, but not of the village that is shown: there households are being
     * monitored or changed.
     */
    private List<Someone> people(long village, LocalDate from, LocalDate to, int most) {
        return Rows.of(jdbc
            .sql("""
                    select p.id as person, p.household, p.village
                      from registry.person p join registry.household h on h.id = p.household
                     where p.village / 1000000 = :village / 1000000 and p.village / 1000 <> :village / 1000 and h.status = 'EXITED'
                       and p.birth_on between :from and :to and p.left_on is null
                     order by p.id limit :most
                    """)
            .param("village", village)
            .param("from", from)
            .param("to", to)
            .param("most", most)
            .query(Someone.class));
    }

    private void screen(List<Someone> children, LocalDate today) {
        var stated = new ArrayList<Entry>();
        for (var step : STEPS) {
            children.stream()
                .limit(step.children())
                .forEach(child -> stated.add(entry(step.kind(), child, today.minusDays(step.daysAgo()))));
        }
        recording.record(KEY, Origin.FORM, stated);
    }

    private void train(Words words, List<Someone> people, long village, LocalDate today) {
        var county = village / 1_000_000 * 1_000_000;
        var ended = today.minusDays(100);
        long id = classes.add(KEY,
                new NewClass("PX%d-%d-901".formatted(village / 1_000_000, ended.getYear()), "SKILL_TRAINING",
                        words.phrase("class.skill"), words.phrase("class.skill.subject"), null, county, null,
                        ended.minusDays(20), ended, null, null));
        if (classes.get(id).registered() > 0) {
            return;
        }
        var wanted = new ArrayList<NewAttendee>();
        for (int i = 0; i < people.size(); i++) {
            wanted.add(new NewAttendee(people.get(i).person(),
                    i >= CERTIFIED ? null
                            : new NewCertificate(words.phrase("class.skill.certificate"),
                                    "YS-%d-%04d".formatted(ended.getYear(), i + 1), words.phrase("class.skill.issuer"),
                                    ended)));
        }
        attendees.add(id, wanted, null);
        completion.complete(id, classes.get(id).version());
        recording.record(KEY + "-jobs", Origin.FORM,
                people.stream().limit(EMPLOYED).map(person -> entry("WORKSHOP", person, today.minusDays(60))).toList());
    }

    private static Entry entry(String kind, Someone person, LocalDate on) {
        return new Entry(kind, person.household(), person.person(), person.village(), Receiver.PERSON, null, null, null,
                BigDecimal.ONE, "PERSON", null, on, JsonNodeFactory.instance.objectNode(), null, List.of());
    }

}
