package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shanhe.registry.Samples.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was believed once, what differs, what is frozen, and who may be registered twice.
 */
@DatabaseTest
class HistoryTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger(31000);

    private static final long VILLAGE = Samples.ONE;

    private static final long NEXT = Samples.OTHER;

    private static final long TOWN = 540623100000L;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Scope town = new Scope(7, List.of(PlaceRange.of(TOWN)), null);

    @Autowired
    Registration registration;

    @Autowired
    ActApplication application;

    @Autowired
    Believed believed;

    @Autowired
    FrozenRegisters registers;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JsonMapper json;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aListIsReadAsItWasBelievedAndAsItHeldOnADay() {
        town.run(() -> {
            var before = now();
            var one = registered("历史", VILLAGE, LocalDate.of(1980, 1, 1));
            var then = now();
            registration.changeStatus(one.id(), 1, PovertyStatus.EXITED, LocalDate.of(2018, 11, 5), "达标");
            assertThat(list(before, null, null)).isEmpty();
            assertThat(list(then, null, null)).extracting(HouseholdRow::status).containsExactly(PovertyStatus.POOR);
            assertThat(list(now(), null, null)).extracting(HouseholdRow::status).containsExactly(PovertyStatus.EXITED);
            assertThat(list(now(), LocalDate.of(2017, 1, 1), null)).extracting(HouseholdRow::status)
                .containsExactly(PovertyStatus.POOR);
            assertThat(list(now(), LocalDate.of(2013, 1, 1), null)).isEmpty();
            assertThat(list(now(), LocalDate.of(2019, 1, 1), "EXITED")).hasSize(1);
            assertThat(list(then, LocalDate.of(2019, 1, 1), "EXITED")).isEmpty();
        });
    }

    @Test
    void theDifferenceOfTwoInstantsSaysWhatEnteredWhatLeftWhatChangedAndWhy() {
        town.run(() -> {
            var stays = registered("留下", VILLAGE, LocalDate.of(1981, 1, 1));
            var goes = registered("离开", VILLAGE, LocalDate.of(1982, 1, 1));
            var from = now();
            registration.correct(stays.id(), 1, node("{'causeMain':'DISASTER'}"), node("[]"), "遭遇雪灾");
            apply(new Act.Move(NEXT), goes.id(), 1, LocalDate.of(2021, 1, 1));
            var comes = registered("新来", VILLAGE, LocalDate.of(1983, 1, 1));
            var to = now();
            registration.correct(stays.id(), 2, node("{'causeMain':'ILLNESS'}"), node("[]"), "之后");
            var found = believed.differences(new Believed.Span(from, to, Long.toString(VILLAGE), null), null, 200)
                .rows();
            assertThat(found).extracting(Believed.Difference::id, Believed.Difference::kind)
                .contains(tuple(stays.id(), "CHANGED"), tuple(goes.id(), "LEFT"), tuple(comes.id(), "ENTERED"));
            var changed = found.stream().filter(row -> row.id() == stays.id()).findFirst().orElseThrow();
            assertThat(changed.after()).contains("DISASTER");
            assertThat(changed.changes()).contains("遭遇雪灾").doesNotContain("之后");
        });
    }

    @Test
    void aFrozenRegisterNeverChangesAndTwoOfThemAreCompared() {
        var county = new Scope(7, List.of(PlaceRange.of(540625000000L)), null);
        long village = owner.sql(
                "select min(code) from place.division where down_to = 5 and code between 540625000000 and 540625999999")
            .query(Long.class)
            .single();
        county.run(() -> {
            var stays = registered("冻结", village, LocalDate.of(1984, 1, 1));
            var first = registers.freeze(540625000000L, 2019, TODAY, "年度考核");
            assertThat(first.households()).isEqualTo(1);
            assertThat(first.persons()).isEqualTo(2);
            registration.changeStatus(stays.id(), 1, PovertyStatus.EXITED, LocalDate.of(2020, 11, 5), "达标");
            var comes = registered("又来", village, LocalDate.of(1985, 1, 1));
            var second = registers.freeze(540625000000L, 2020, TODAY, "年度考核");
            assertThatThrownBy(() -> registers.freeze(540625000000L, 2020, TODAY, "再来"))
                .hasMessageContaining("ALREADY_FROZEN");
            assertThatThrownBy(() -> registers.freeze(540625000000L, 2030, TODAY, "尚早"))
                .hasMessageContaining("DATE_IN_FUTURE");
            assertThat(registers.intact(first)).isTrue();
            var compared = registers.compare(first.id(), second.id());
            assertThat(compared.counties())
                .extracting(FrozenRegisters.County::entered, FrozenRegisters.County::left,
                        FrozenRegisters.County::changed)
                .containsExactly(tuple(1, 0, 1));
            assertThat(compared.fields()).extracting(FrozenRegisters.Field::field).contains("status", "exitedOn");
            assertThat(
                    registers.rows(new FrozenRegisters.Rest(first.id(), second.id(), "ENTERED", null, null), null, 50)
                        .rows())
                .extracting(FrozenRegisters.Row::id)
                .containsExactly(comes.id());
            assertThat(registers.rows(new FrozenRegisters.Rest(first.id(), second.id(), null, "status", null), null, 50)
                .rows()).extracting(FrozenRegisters.Row::id).containsExactly(stays.id());
            assertThat(owner.sql("select jsonb_exists(row, 'phone') from registry.frozen_household where register = ?")
                .param(first.id())
                .query(Boolean.class)
                .single()).isFalse();
            for (var write : List.of("update registry.frozen_household set village = village",
                    "delete from registry.frozen_person", "truncate registry.frozen_register",
                    "insert into registry.frozen_household (register, household, village, row) values (%d, 999999999, 540625100201, '{}')"
                        .formatted(first.id()))) {
                assertThatThrownBy(() -> owner.sql(write).update()).isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changes");
            }
            assertThatThrownBy(() -> town.run(() -> registers.freeze(540625000000L, 2018, TODAY, "x")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("OUTSIDE_SCOPE");
        });
    }

    @Test
    void probableDuplicatesAreFoundOnceAndADecisionIsRemembered() {
        town.run(() -> {
            var born = LocalDate.of(1999, 7, 7);
            var one = registered("尼玛顿珠", VILLAGE, born);
            var two = registered("尼玛顿珠", NEXT, born);
            registered("别的人", NEXT, born);
            assertThat(duplicates.find(PlaceRange.of(TOWN))).isPositive();
            var pairs = open("尼玛顿珠");
            assertThat(pairs).hasSize(1);
            var pair = pairs.getFirst();
            assertThat(List.of(pair.household(), pair.otherHousehold())).containsExactlyInAnyOrder(one.id(), two.id());
            assertThat(pair.grounds()).contains("NAME_BIRTH_COUNTY");
            duplicates.decide(pair.id(), "DIFFERENT", "同名不同人,已入户核实", null);
            assertThatThrownBy(() -> duplicates.decide(pair.id(), "DIFFERENT", "x", null))
                .hasMessageContaining("DUPLICATE_DECIDED");
            duplicates.find(PlaceRange.of(TOWN));
            assertThat(open("尼玛顿珠")).isEmpty();
            Samples.village(VILLAGE)
                .run(() -> assertThat(duplicates.list(new Duplicates.Filter(null, null, "尼玛顿珠"), null, 50).rows())
                    .isEmpty());
        });
    }

    private List<Duplicates.Pair> open(String name) {
        return duplicates.list(new Duplicates.Filter("OPEN", null, name), null, 50).rows();
    }

    private List<HouseholdRow> list(OffsetDateTime at, LocalDate on, String status) {
        return believed.list(new Believed.Filter(at, on, Long.toString(TOWN), status, "历史"), null, 50).rows();
    }

    private void apply(Act act, long household, int version, LocalDate on) {
        new TransactionTemplate(transactions).executeWithoutResult(
                _ -> application.apply(act, new ActApplication.Target(household, version, null, on), "核实"));
    }

    private Registration.Saved registered(String head, long village, LocalDate born) {
        return registration.register(village, PovertyStatus.POOR, LocalDate.of(2014, 6, 1),
                node("{'identifiedOn':'2014-06-01','causeMain':'ILLNESS','phone':'139%08d'}"
                    .formatted(PEOPLE.incrementAndGet())),
                node("[{'name':'%s','relation':'HEAD','sex':'FEMALE','birthOn':'%s'},{'name':'子%d','relation':'SON','sex':'MALE','document':'%s'}]"
                    .formatted(head, born, PEOPLE.get(), document(PEOPLE.incrementAndGet()))),
                "入户核实");
    }

    private OffsetDateTime now() {
        return owner.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    }

    private JsonNode node(String text) {
        return json.readTree(text.replace('\'', '"'));
    }

}
