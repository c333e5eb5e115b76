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
    Completion completion;

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

    @Test
    void completingAClassRecordsEveryAttendanceAndOneSessionAndTakingItBackWithdrawsThem() {
        var people = Trainees.settle(owner, sensitive, 2);
        Trainees.OFFICER.run(() -> {
            long id = add("SKILL_TRAINING");
            attendees.add(id, List.of(new NewAttendee(people.get(0).person(), certificate("HG" + UUID.randomUUID())),
                    new NewAttendee(people.get(1).person(), null)), null);
            attendees.addGroup(id, "邻县学员", 12, null);
            assertThat(completion.complete(id, 1)).isEqualTo(4);
            assertThat(counted(id)).containsExactly("SKILL_TRAINING DISTINCT 14 PERSON",
                    "TRAINING_SESSION OCCURRENCES 1 SESSION");
            assertThat(attendees.list(id, null, 0, 10)).extracting(Attendee::delivery).doesNotContainNull();
            assertThatThrownBy(() -> attendees.add(id, List.of(new NewAttendee(people.get(0).person(), null)), null))
                .hasMessageContaining("CLASS_NOT_OPEN");
            completion.takeBack(id, 2, "名单有误");
            assertThat(counted(id)).isEmpty();
            completion.complete(id, 3);
            assertThat(counted(id)).hasSize(2);
        });
    }

    @Test
    void aClassInATownIsCompletedLikeAnyOther() {
        Trainees.OFFICER.run(() -> {
            long id = classes.add(UUID.randomUUID().toString(), new NewClass("TC-" + UUID.randomUUID(),
                    "SKILL_TRAINING", "镇上的班", "缝纫", null, Trainees.COUNTY + 100_000, null, DAY, DAY, null, null));
            attendees.addGroup(id, "学员", 5, null);
            completion.complete(id, 1);
            assertThat(counted(id)).containsExactly("SKILL_TRAINING DISTINCT 5 PERSON",
                    "TRAINING_SESSION OCCURRENCES 1 SESSION");
        });
    }

    @Test
    void aClassIsNotCompletedBeforeItEndsNorWithoutAttendeesNorByAnOldPage() {
        Trainees.OFFICER.run(() -> {
            long id = add("SKILL_TRAINING");
            assertThatThrownBy(() -> completion.complete(id, 1)).hasMessageContaining("CLASS_EMPTY");
            assertThatThrownBy(() -> completion.complete(id, 2)).hasMessageContaining("CLASS_CHANGED");
            var ahead = classes.add(UUID.randomUUID().toString(),
                    Trainees.aClass("SKILL_TRAINING", LocalDate.now().plusDays(3)));
            attendees.addGroup(ahead, "学员", 3, null);
            assertThatThrownBy(() -> completion.complete(ahead, 1)).hasMessageContaining("CLASS_NOT_OVER");
        });
    }

    private List<String> counted(long id) {
        return owner.sql("""
                select kind || ' ' || counting || ' ' || sum(quantity) || ' ' || unit from measure.delivery
                 where campaign = :id group by kind, counting, unit order by kind
                """).param("id", id).query(String.class).list();
    }

    private long add(String kind) {
        return classes.add(UUID.randomUUID().toString(), Trainees.aClass(kind, DAY));
    }

    static NewCertificate certificate(String number) {
        return new NewCertificate("缝纫工", number, "县人社局", DAY.plusDays(20));
    }

}
