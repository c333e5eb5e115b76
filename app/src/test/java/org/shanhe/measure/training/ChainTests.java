package org.shanhe.measure.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.measure.Entry;
import org.shanhe.measure.Origin;
import org.shanhe.measure.Receiver;
import org.shanhe.measure.Recording;
import org.shanhe.registry.SensitiveValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

@DatabaseTest
class ChainTests {

    /**
     * Others of this county are trained in 2019; each test has days of its own before.
     */
    private static int turn;

    static final Scope PARTNER = new Scope(78, List.of(PlaceRange.of(Trainees.COUNTY)), null, Set.of("REGION_LEADER"));

    @Autowired
    ChainFigures figures;

    @Autowired
    Recording recording;

    @Autowired
    Classes classes;

    @Autowired
    Attendees attendees;

    @Autowired
    Completion completion;

    @Autowired
    SensitiveValues sensitive;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    LocalDate day = LocalDate.of(2015, 1, 1);

    List<Trainees.Trainee> people = List.of();

    @BeforeEach
    void peopleAndDaysOfTheirOwn() {
        day = LocalDate.of(2015, 1, 1).plusDays(60L * turn++);
        people = Trainees.settle(owner, sensitive, 4);
    }

    @Test
    void trainingLeadsToAJobAndOutOfPovertyOnlyWithinItsMonths() {
        Trainees.OFFICER.run(() -> {
            long id = classes.add(UUID.randomUUID().toString(), Trainees.aClass("SKILL_TRAINING", day));
            attendees.add(id, people.stream().map(one -> new NewAttendee(one.person(), null)).toList(), null);
            attendees.add(id, List.of(new NewAttendee(people.get(0).person(), null)), null);
            completion.complete(id, 1);
            deliver("EMPLOYMENT", 0, day.plusMonths(3));
            deliver("EMPLOYMENT", 1, day.plusMonths(5));
            deliver("EMPLOYMENT", 2, day.plusMonths(20));
        });
        exit(people.get(0), day.plusMonths(10));
        exit(people.get(2), day.plusMonths(10));
        Trainees.OFFICER.run(() -> {
            var steps = figure("TRAIN_EMPLOY_EXIT").steps();
            assertThat(steps).extracting(ChainFigure.StepFigure::persons).containsExactly(4, 0, 2, 1);
            assertThat(steps).extracting(ChainFigure.StepFigure::ofFirst).containsExactly(null, 0.0, 0.5, 0.25);
            assertThat(steps.getLast().ofPrevious()).isEqualTo(0.5);
            assertThat(persons("TRAIN_EMPLOY_EXIT", 3)).extracting(ChainPerson::id)
                .containsExactlyInAnyOrder(people.get(0).person(), people.get(1).person());
        });
    }

    @Test
    void healthIsForThoseWhoKeepTheRegisterAndSmallCountsAreWithheldFromOthers() {
        Trainees.OFFICER.run(() -> {
            for (int n = 0; n < 4; n++) {
                deliver("TWO_DISEASE_SCREENED", n, day);
            }
            deliver("TWO_DISEASE_SUSPECTED", 0, day.plusDays(10));
            assertThat(figure("TWO_DISEASES").steps()).extracting(ChainFigure.StepFigure::persons)
                .containsExactly(4, 1, 0, 0, 0);
            assertThat(persons("TWO_DISEASES", 2)).hasSize(1);
        });
        assertThat(owner.sql("select count(*) from kernel.audit where action = 'measure.chain.read'")
            .query(Integer.class)
            .single()).isPositive();
        PARTNER.run(() -> {
            assertThat(figure("TWO_DISEASES")).extracting(ChainFigure::opens).isEqualTo(false);
            assertThat(figure("TWO_DISEASES").steps()).extracting(ChainFigure.StepFigure::persons)
                .containsExactly(null, null, 0, 0, 0);
            assertThatThrownBy(() -> persons("TWO_DISEASES", 2)).hasMessageContaining("CHAIN_WITHHELD");
        });
    }

    private ChainFigure figure(String chain) {
        return figures.figure(figures.get(chain, LocalDate.of(2020, 1, 1)), asked(), Locale.ENGLISH);
    }

    private List<ChainPerson> persons(String chain, int step) {
        return figures.persons(figures.get(chain, LocalDate.of(2020, 1, 1)), step, asked(), 0, 50);
    }

    private ChainFigures.Asked asked() {
        return new ChainFigures.Asked(PlaceRange.of(Trainees.COUNTY), day, day.plusMonths(30));
    }

    private void deliver(String kind, int n, LocalDate on) {
        recording.record(UUID.randomUUID().toString(), Origin.FORM,
                List.of(new Entry(kind, null, people.get(n).person(), Trainees.VILLAGE, Receiver.PERSON, null, null,
                        null, BigDecimal.ONE, "PERSON", null, on, JsonNodeFactory.instance.objectNode(), null,
                        List.of())));
    }

    private void exit(Trainees.Trainee one, LocalDate on) {
        owner.sql("update registry.status set valid = daterange(lower(valid), :on) where household = :household")
            .param("on", on)
            .param("household", one.household())
            .update();
        owner.sql("""
                insert into registry.status (household, valid, village, status, members, change)
                values (:household, daterange(:on, null), :village, 'EXITED', 1, 0)
                """).param("on", on).param("household", one.household()).param("village", Trainees.VILLAGE).update();
    }

}
