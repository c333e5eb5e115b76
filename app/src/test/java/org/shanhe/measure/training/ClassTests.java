package org.shanhe.measure.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Refused;
import org.shanhe.registry.SensitiveValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ClassTests {

    static final LocalDate DAY = LocalDate.of(2019, 5, 6);

    @Autowired
    Classes classes;

    @Autowired
    Attendees attendees;

    @Autowired
    PersonSearch search;

    @Autowired
    SensitiveValues sensitive;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aClassKnowsHowManyAttendedInAndOutsideTheRegister() {
        var people = Trainees.settle(owner, sensitive, 3);
        Trainees.OFFICER.run(() -> {
            long id = add("TRAINING_LEADER");
            attendees.add(id, people.stream().map(one -> new NewAttendee(one.person(), null)).toList(), null);
            attendees.addGroup(id, "县直干部", 40, null);
            assertThat(classes.get(id)).extracting(TrainingClass::registered, TrainingClass::others)
                .containsExactly(3, 40L);
        });
    }

    @Test
    void nobodyAttendsAClassTwice() {
        var people = Trainees.settle(owner, sensitive, 1);
        Trainees.OFFICER.run(() -> {
            long id = add("SKILL_TRAINING");
            var one = List.of(new NewAttendee(people.getFirst().person(), null));
            assertThat(attendees.add(id, one, null)).isEqualTo(1);
            assertThat(attendees.add(id, one, null)).isZero();
            assertThat(classes.get(id).registered()).isEqualTo(1);
        });
    }

    @Test
    void aCertificateNumberIsTakenOnceHoweverItIsWritten() {
        var people = Trainees.settle(owner, sensitive, 2);
        Trainees.OFFICER.run(() -> {
            long id = add("SKILL_TRAINING");
            var number = "zj" + UUID.randomUUID();
            attendees.add(id, List.of(new NewAttendee(people.get(0).person(), certificate(number))), null);
            assertThatThrownBy(() -> attendees.add(id,
                    List.of(new NewAttendee(people.get(1).person(), certificate(number.toUpperCase()))), null))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("CERTIFICATE_NUMBER_TAKEN"));
        });
    }

    @Test
    void somebodyIsFoundByIdentityNumberHouseholdNumberOrName() {
        var one = Trainees.settle(owner, sensitive, 1).getFirst();
        Trainees.OFFICER.run(() -> {
            long id = add("SKILL_TRAINING");
            assertThat(search.find(id, one.document())).singleElement()
                .extracting(Found::person, Found::attending)
                .containsExactly(one.person(), false);
            attendees.add(id, List.of(new NewAttendee(one.person(), null)), null);
            assertThat(search.find(id, one.document())).singleElement().extracting(Found::attending).isEqualTo(true);
        });
    }

    @Test
    void aClassThatSaysTheSkillNeedsItAndTheSameKeyIsTheSameClass() {
        Trainees.OFFICER.run(() -> {
            var wanted = Trainees.aClass("SKILL_TRAINING", DAY);
            var silent = new NewClass("TC-" + UUID.randomUUID(), "SKILL_TRAINING", "班", null, null, Trainees.COUNTY,
                    null, DAY, DAY, null, null);
            assertThatThrownBy(() -> classes.add("key", silent)).hasMessageContaining("CLASS_SUBJECT_MISSING");
            var key = UUID.randomUUID().toString();
            assertThat(classes.add(key, wanted)).isEqualTo(classes.add(key, wanted));
        });
    }

    private long add(String kind) {
        return classes.add(UUID.randomUUID().toString(), Trainees.aClass(kind, DAY));
    }

    static NewCertificate certificate(String number) {
        return new NewCertificate("缝纫工", number, "县人社局", DAY.plusDays(20));
    }

}
