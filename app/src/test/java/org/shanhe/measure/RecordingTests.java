package org.shanhe.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shanhe.measure.Entered.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class RecordingTests {

    private static final LocalDate GROWN = LocalDate.of(1980, 1, 1);

    private static final Map<String, Object> MONTHS = Map.of("months", 6);

    @Autowired
    Recording recording;

    @Autowired
    Deliveries deliveries;

    @Autowired
    ProblemSentences sentences;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Entered at;

    private long household;

    private long grown;

    @BeforeEach
    void people() {
        at = new Entered(owner, 540623100205L);
        household = at.household("登记" + UUID.randomUUID().toString().substring(0, 6));
        grown = at.person(household, "成人", GROWN);
    }

    @Test
    void whatWasRecordedStandsUnderTheHouseholdOfItsPersonOnceForItsKey() {
        var entry = at.toPerson("MEDICAL_AID", grown, DAY, Map.of());
        var key = UUID.randomUUID().toString();
        var first = record(key, entry);
        assertThat(record(key, entry)).isEqualTo(first);
        var held = at.scope().call(() -> deliveries.get(first.getFirst()));
        assertThat(held.household()).isEqualTo(household);
        assertThat(held.purpose()).isEqualTo("HEALTH");
        assertThat(held.counting()).isEqualTo(Counting.OCCURRENCES);
        assertThat(owner.sql("select count(*) from kernel.audit where subject = ? and action = 'measure.delivery.add'")
            .param("delivery/" + first.getFirst())
            .query(Integer.class)
            .single()).isOne();
    }

    @Test
    void aQuantityInAWrongUnitIsRefusedWithTheUnitOfTheKind() {
        var problem = only(at.toHousehold("PLANTING", household, "KM", "3", Map.of("crop", "青稞")), "UNIT_WRONG");
        assertThat(sentences.say(problem, Locale.SIMPLIFIED_CHINESE)).isEqualTo("“发展种植”按“亩”计量，填写的是“公里”；请换算为“亩”后填写。");
        assertThat(sentences.say(problem, Locale.ENGLISH)).contains("“mu”").contains("“km”");
    }

    @Test
    void aMinorIsGivenNoEmploymentAndNoPublicPost() {
        long child = at.person(household, "少年", DAY.minusYears(16).plusDays(1));
        assertThat(only(at.toPerson("EMPLOYMENT", child, DAY, Map.of()), "TOO_YOUNG").values()).containsEntry("age",
                "15");
        only(at.toPerson("FOREST_RANGER", child, DAY, MONTHS), "TOO_YOUNG");
        assertThat(errors(at.toPerson("EMPLOYMENT", child, DAY.plusDays(1), Map.of()))).as("sixteen on that day")
            .isEmpty();
        assertThat(errors(at.toPerson("MEDICAL_AID", child, DAY, Map.of()))).isEmpty();
        long old = at.person(household, "老人", DAY.minusYears(70));
        only(at.toPerson("FOREST_RANGER", old, DAY, MONTHS), "TOO_OLD");
    }

    @Test
    void thoseWhoHadDiedOrLeftByThenAreRefusedAndThoseBeforeAreNot() {
        long dead = at.person(household, "逝者", GROWN);
        leave(dead, "DEAD");
        assertThat(errors(at.toPerson("MEDICAL_AID", dead, DAY.minusDays(1), Map.of()))).isEmpty();
        only(at.toPerson("MEDICAL_AID", dead, DAY, Map.of()), "PERSON_DEAD");
        long married = at.person(household, "外嫁", GROWN);
        leave(married, "MARRIED_OUT");
        only(at.toPerson("MEDICAL_AID", married, DAY, Map.of()), "PERSON_LEFT");
    }

    @Test
    void aHouseholdIsRelocatedOnceUntilTheWrongEntryIsWithdrawn() {
        var move = at.toHousehold("POVERTY_RELOCATION", household, "HOUSEHOLD", null, Map.of("site", "新村"));
        long first = record(UUID.randomUUID().toString(), move).getFirst();
        var again = at.toHousehold("ECOLOGICAL_RELOCATION", household, "HOUSEHOLD", null, Map.of("site", "城区"));
        only(again, "TOO_MANY");
        at.scope().run(() -> recording.withdraw(first, "选错了户"));
        assertThat(errors(again)).isEmpty();
        assertThat(at.scope().call(() -> recording.check(List.of(again, move))).stream().map(Problem::rule).toList())
            .as("two in one list")
            .contains("TOO_MANY");
    }

    @Test
    void whatAPlanOrACaseStatesIsAskedByTheSameRulesButForTheKindsOwnFields() {
        var planted = at.toHousehold("PLANTING", household, "MU", "3", Map.of());
        long first = carryOut("sown", planted);
        assertThat(carryOut("sown", planted)).as("the same key").isEqualTo(first);
        assertThatThrownBy(
                () -> carryOut("grown", at.toHousehold("PLANTING", household, "KM", "3", Map.of("crop", "青稞"))))
            .isInstanceOf(Refused.class);
        long child = at.person(household, "少年", DAY.minusYears(10));
        assertThatThrownBy(() -> carryOut("hired", at.toPerson("EMPLOYMENT", child, DAY, Map.of())))
            .isInstanceOf(Refused.class);
    }

    private long carryOut(String key, Entry stated) {
        return at.scope().call(() -> recording.carryOut(key + household, Origin.PLAN, stated));
    }

    @Test
    void aThirdPublicPostInAYearIsRefused() {
        var forest = at.toPerson("FOREST_RANGER", grown, DAY, MONTHS);
        record(UUID.randomUUID().toString(), forest, at.toPerson("CLEANER", grown, DAY.plusDays(1), MONTHS));
        only(at.toPerson("WATER_KEEPER", grown, DAY.plusDays(2), MONTHS), "TOO_MANY_IN_YEAR");
        assertThat(errors(at.toPerson("FOREST_RANGER", grown, DAY.plusDays(30), MONTHS))).as("the same post").isEmpty();
        assertThat(errors(at.toPerson("WATER_KEEPER", grown, DAY.minusYears(1), MONTHS))).as("another year").isEmpty();
    }

    @Test
    void aCertificateNumberBelongsToOnePersonHoweverItIsWritten() {
        var number = "ZS" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        record(UUID.randomUUID().toString(), trained(grown, number));
        long other = at.person(household, "他人", GROWN);
        only(trained(other, number.toLowerCase(Locale.ROOT) + " "), "CERTIFICATE_TAKEN");
        assertThat(errors(trained(grown, number))).isEmpty();
        var fresh = number + "-2";
        assertThat(at.scope().call(() -> recording.check(List.of(trained(grown, fresh), trained(other, fresh)))))
            .filteredOn(problem -> problem.rule().equals("CERTIFICATE_TAKEN"))
            .extracting(Problem::row)
            .containsExactly(1);
    }

    @Test
    void aDeliveryBeforeTheHouseholdWasRegisteredIsRefused() {
        assertThat(only(at.toPerson("MEDICAL_AID", grown, LocalDate.of(2014, 5, 31), Map.of()), "BEFORE_REGISTERED")
            .values()).containsEntry("registered", "2014-06-01");
    }

    @Test
    void receiverDetailsAndAmountsFollowTheKind() {
        only(at.toHousehold("FOREST_RANGER", household, "PERSON", null, MONTHS), "RECEIVER_NOT_ALLOWED");
        only(at.toPerson("FOREST_RANGER", grown, DAY, Map.of()), "DETAIL_MISSING");
        only(at.toPerson("FOREST_RANGER", grown, DAY, Map.of("months", "六")), "DETAIL_NUMBER");
        only(at.toPerson("MEDICAL_AID", grown, DAY, MONTHS), "DETAIL_UNKNOWN");
        only(at.toPerson("NO_SUCH_KIND", grown, DAY, Map.of()), "KIND_UNKNOWN");
        only(at.toPerson("MEDICAL_AID", grown, LocalDate.now().plusDays(2), Map.of()), "DAY_AHEAD");
        only(at.toHousehold("HOUSE_REPAIRED", household, "HOUSEHOLD", "0", Map.of()), "QUANTITY_NOT_POSITIVE");
        assertThat(errors(at.toHousehold("HOUSE_REBUILT", household, "HOUSEHOLD", null, Map.of("gradeBefore", "Q"))))
            .extracting(Problem::rule)
            .containsExactly("DETAIL_CODE_UNKNOWN");
    }

    @Test
    void aPersonOfAnotherHouseholdAndAPlaceOutsideAreRefused() {
        long other = at.household("邻居");
        var entry = at.toPerson("MEDICAL_AID", grown, DAY, Map.of());
        only(new Entry(entry.kind(), other, grown, entry.place(), Receiver.PERSON, null, null, null, entry.quantity(),
                entry.unit(), null, DAY, entry.details(), null, List.of()), "PERSON_OTHER_HOUSEHOLD");
        var elsewhere = new Scope(7, List.of(PlaceRange.of(540623100206L)), null);
        assertThat(elsewhere.call(() -> recording.check(List.of(entry)))).extracting(Problem::rule)
            .contains("PLACE_OUTSIDE", "PERSON_UNKNOWN");
    }

    @Test
    void whatAnswersNoCauseAndWhatIsThereAlreadyIsAskedAbout() {
        var tour = at.toHousehold("TOURISM", household, "ITEM", null, Map.of());
        assertThat(warnings(tour)).contains("NEED_NOT_ANSWERED", "EVIDENCE_MISSING").doesNotContain("SAME_AGAIN");
        record(UUID.randomUUID().toString(), tour);
        assertThat(warnings(tour)).contains("SAME_AGAIN");
        assertThat(warnings(at.toPerson("MEDICAL_AID", grown, DAY, Map.of()))).doesNotContain("NEED_NOT_ANSWERED");
    }

    @Test
    void aRefusedListWritesNothingAndNamesEveryRow() {
        long child = at.person(household, "幼儿", DAY.minusYears(5));
        assertThatThrownBy(() -> record(UUID.randomUUID().toString(), at.toPerson("MEDICAL_AID", child, DAY, Map.of()),
                at.toPerson("EMPLOYMENT", child, DAY, Map.of())))
            .isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo("DELIVERY_PROBLEMS");
                assertThat(refused.details().get("problems")).asString().contains("TOO_YOUNG");
            });
        assertThat(at.scope().call(() -> deliveries.list(DeliveryFilter.of(null, household), null, 10).rows()))
            .isEmpty();
    }

    @Test
    void aWithdrawnEntryStaysWithItsReasonAndCountsNoMore() {
        long id = record(UUID.randomUUID().toString(), at.toPerson("MEDICAL_AID", grown, DAY, Map.of())).getFirst();
        assertThatThrownBy(() -> at.scope().run(() -> recording.withdraw(id, " "))).hasMessageContaining("REASON");
        at.scope().run(() -> recording.withdraw(id, "金额记错"));
        assertThat(at.scope().call(() -> deliveries.list(DeliveryFilter.of(null, household), null, 10).rows()))
            .isEmpty();
        assertThat(owner.sql("select withdrawn_because from measure.entry where id = ?")
            .param(id)
            .query(String.class)
            .single()).isEqualTo("金额记错");
        assertThatThrownBy(() -> at.scope().run(() -> recording.withdraw(id, "再次")))
            .hasMessageContaining("DELIVERY_WITHDRAWN");
    }

    private Entry trained(long person, String number) {
        return at.toPerson("SKILL_TRAINING", person, DAY,
                Map.of("skill", "焊工", "certificate", true, "certificateNumber", number));
    }

    private void leave(long person, String state) {
        owner.sql("update registry.person set life_state = ?, left_on = ? where id = ?")
            .param(state)
            .param(DAY)
            .param(person)
            .update();
    }

    private List<Long> record(String key, Entry... entries) {
        return at.scope().call(() -> recording.record(key, Origin.FORM, List.of(entries)));
    }

    private List<Problem> errors(Entry entry) {
        return problems(entry).stream().filter(one -> one.severity() == Problem.Severity.ERROR).toList();
    }

    private List<String> warnings(Entry entry) {
        return problems(entry).stream()
            .filter(one -> one.severity() == Problem.Severity.WARNING)
            .map(Problem::rule)
            .toList();
    }

    private List<Problem> problems(Entry entry) {
        return at.scope().call(() -> recording.check(List.of(entry)));
    }

    private Problem only(Entry entry, String rule) {
        var errors = errors(entry);
        assertThat(errors).extracting(Problem::rule).containsExactly(rule);
        return errors.getFirst();
    }

}
