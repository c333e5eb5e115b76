package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shanhe.registry.Samples.ONE;
import static org.shanhe.registry.Samples.OTHER;
import static org.shanhe.registry.Samples.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class RegistrationTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger(5000);

    @Autowired
    Registration registration;

    @Autowired
    Requests requests;

    @Autowired
    HouseholdPages pages;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aRegisteredHouseholdHasItsMembersStatusAndChange() {
        Samples.village(ONE).run(() -> {
            var saved = registered();
            var page = pages.page(saved.id());
            assertThat(page.household().householdNo()).startsWith(Long.toString(ONE));
            assertThat(page.household().memberCount()).isEqualTo(2);
            assertThat(page.household().phoneMasked()).isEqualTo("139****2222");
            assertThat(page.members()).extracting(HouseholdPage.Member::relation).containsExactly("HEAD", "SPOUSE");
            assertThat(page.statuses()).extracting(HouseholdPage.Status::status).containsExactly(PovertyStatus.POOR);
            assertThat(page.changes()).extracting(HouseholdPage.Change::kind, HouseholdPage.Change::by)
                .containsExactly(tuple("REGISTER", 7L));
            assertThat(page.changes().getFirst().after()).isNotNull();
            assertThat(page.changes().getFirst().after().toString()).contains("ILLNESS").doesNotContain("13900002222");
        });
    }

    @Test
    void aCorrectionKeepsWhatItReplacesAndSaysBeforeAndAfter() {
        Samples.village(ONE).run(() -> {
            var saved = registered();
            var head = pages.page(saved.id()).members().getFirst();
            var then = now();
            var corrected = registration.correct(saved.id(), 1, node("{'causeMain':'DISASTER','bank':null}"),
                    node("[{'id':%d,'name':'央金','education':'JUNIOR'}]".formatted(head.id())), "核实");
            assertThat(corrected.version()).isEqualTo(2);
            var page = pages.page(saved.id());
            assertThat(page.household().causeMain()).isEqualTo("DISASTER");
            assertThat(page.household().headName()).isEqualTo("央金");
            assertThat(page.household().phoneMasked()).isEqualTo("139****2222");
            var change = page.changes().getFirst();
            assertThat(change.before()).hasToString("{\"bank\":\"银行\",\"headName\":\"卓玛\",\"causeMain\":\"ILLNESS\"}");
            assertThat(String.valueOf(change.after())).contains("DISASTER", "央金", "JUNIOR");
            var believed = pages.asKnown(saved.id(), then, null);
            assertThat(believed.household().causeMain()).isEqualTo("ILLNESS");
            assertThat(believed.members().getFirst().name()).isEqualTo("卓玛");
        });
    }

    @Test
    void ofManyWhoSaveTheSameVersionOneSucceedsAndTheOthersAreTold() throws Exception {
        var scope = Samples.village(ONE);
        var saved = scope.call(this::registered);
        var done = new AtomicInteger();
        var stale = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 8).mapToObj(i -> (Callable<Void>) () -> {
                scope.run(() -> {
                    try {
                        registration.correct(saved.id(), 1, node("{'villageGroup':'%d组'}".formatted(i)), node("[]"),
                                "x");
                        done.incrementAndGet();
                    }
                    catch (Refused e) {
                        assertThat(e.code()).isEqualTo("HOUSEHOLD_CHANGED");
                        assertThat(e.details()).containsEntry("version", "2");
                        stale.incrementAndGet();
                    }
                });
                return null;
            }).toList();
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        }
        assertThat(done).hasValue(1);
        assertThat(stale).hasValue(7);
        assertThat(owner.sql("select count(*) from registry.past where household = ? and kind = 'household'")
            .param(saved.id())
            .query(Integer.class)
            .single()).isEqualTo(1);
    }

    @Test
    void aHouseholdAlwaysHasOneHead() {
        Samples.village(ONE).run(() -> {
            assertThatThrownBy(() -> registration.register(ONE, PovertyStatus.POOR, LocalDate.of(2015, 1, 1),
                    node("{'identifiedOn':'2015-01-01'}"), node("[{'name':'甲','relation':'SON','sex':'MALE'}]"), "x"))
                .hasMessageContaining("HEAD_MISSING");
            var saved = registered();
            var members = pages.page(saved.id()).members();
            long head = members.getFirst().id();
            long spouse = members.getLast().id();
            assertThatThrownBy(
                    () -> registration.removeMember(saved.id(), 1, head, LifeState.DEAD, LocalDate.of(2018, 1, 1), "x"))
                .hasMessageContaining("HEAD_CANNOT_LEAVE");
            assertThatThrownBy(() -> registration.correct(saved.id(), 1, node("{}"),
                    node("[{'id':%d,'relation':'HEAD'}]".formatted(spouse)), "x"))
                .hasMessageContaining("MEMBER_NOT_CORRECTED");
            var changed = registration.changeHead(saved.id(), 1, spouse, "SPOUSE", "x");
            var left = registration.removeMember(saved.id(), changed.version(), head, LifeState.DEAD,
                    LocalDate.of(2018, 1, 1), "x");
            var page = pages.page(saved.id());
            assertThat(page.household().headName()).isEqualTo("旺堆");
            assertThat(page.household().memberCount()).isEqualTo(1);
            assertThat(page.household().version()).isEqualTo(left.version()).isEqualTo(3);
            assertThat(page.members()).extracting(HouseholdPage.Member::relation, HouseholdPage.Member::lifeState)
                .containsExactly(tuple("HEAD", LifeState.LIVING), tuple("SPOUSE", LifeState.DEAD));
        });
    }

    @Test
    void aPersonLivesInOneHouseholdOnly() {
        Samples.village(ONE).run(() -> {
            var first = registered();
            int person = PEOPLE.get();
            var second = registered();
            assertThatThrownBy(() -> registration.addMember(second.id(), 1,
                    node("{'name':'丙','relation':'SON','sex':'MALE','document':'%s'}".formatted(document(person))),
                    "x"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PERSON_ELSEWHERE");
            var added = registration.addMember(second.id(), 1,
                    node("{'name':'丙','relation':'SON','sex':'MALE','health':['HEALTHY'],'document':'%s'}"
                        .formatted(document(PEOPLE.incrementAndGet()))),
                    "x");
            assertThat(added.version()).isEqualTo(2);
            assertThat(pages.page(second.id()).household().memberCount()).isEqualTo(3);
            assertThat(first.id()).isNotEqualTo(second.id());
            assertThatThrownBy(() -> registration.addMember(second.id(), 2,
                    node("{'name':'丁','relation':'SON','sex':'MALE','document':'110105194912310021'}"), "x"))
                .hasMessageContaining("DOCUMENT_CHECK_DIGIT");
            assertThatThrownBy(() -> registration.addMember(second.id(), 2,
                    node("{'name':'丁','relation':'NEIGHBOUR','sex':'MALE'}"), "x"))
                .hasMessageContaining("CODE_UNKNOWN");
            assertThatThrownBy(() -> registration.addMember(second.id(), 2, node("{'colour':'red'}"), "x"))
                .hasMessageContaining("FIELD_MALFORMED");
        });
    }

    @Test
    void aStatusBeginsOnItsDayAndTheOneBeforeEnds() {
        Samples.village(ONE).run(() -> {
            var saved = registered();
            var exited = registration.changeStatus(saved.id(), 1, PovertyStatus.EXITED, LocalDate.of(2018, 11, 5),
                    "达标");
            var page = pages.page(saved.id());
            assertThat(page.household().exitedOn()).isEqualTo(LocalDate.of(2018, 11, 5));
            assertThat(page.statuses())
                .extracting(HouseholdPage.Status::from, HouseholdPage.Status::to, HouseholdPage.Status::status)
                .containsExactly(tuple(LocalDate.of(2014, 6, 1), LocalDate.of(2018, 11, 5), PovertyStatus.POOR),
                        tuple(LocalDate.of(2018, 11, 5), null, PovertyStatus.EXITED));
            assertThatThrownBy(() -> registration.changeStatus(saved.id(), exited.version(), PovertyStatus.RELAPSED,
                    LocalDate.of(2018, 11, 5), "x"))
                .hasMessageContaining("STATUS_BEFORE_CURRENT");
        });
    }

    @Test
    void aRetriedRequestIsCarriedOutOnce() {
        Samples.village(ONE).run(() -> {
            var first = requests.once("key-" + PEOPLE.get(), this::registered);
            var second = requests.once("key-" + (PEOPLE.get() - 2), this::registered);
            assertThat(second).isEqualTo(first);
        });
    }

    @Test
    void nobodyWritesOutsideTheirScope() {
        var saved = Samples.village(ONE).call(this::registered);
        Samples.village(OTHER).run(() -> {
            assertThatThrownBy(() -> registration.correct(saved.id(), 1, node("{'villageGroup':'x'}"), node("[]"), "x"))
                .hasMessageContaining("HOUSEHOLD_NOT_FOUND");
            assertThatThrownBy(
                    () -> registration.changeStatus(saved.id(), 1, PovertyStatus.EXITED, LocalDate.now(), "x"))
                .hasMessageContaining("HOUSEHOLD_NOT_FOUND");
            assertThatThrownBy(this::registered).hasMessageContaining("OUTSIDE_SCOPE");
        });
        assertThat(Scope.system().call(() -> pages.page(saved.id())).household().version()).isEqualTo(1);
    }

    private Registration.Saved registered() {
        return registration.register(ONE, PovertyStatus.POOR, LocalDate.of(2014, 6, 1),
                node("{'identifiedOn':'2014-06-01','causeMain':'ILLNESS','phone':'13900002222','bank':'银行'}"),
                node("[{'name':'卓玛','relation':'HEAD','sex':'FEMALE','document':'%s'},{'name':'旺堆','relation':'SPOUSE','sex':'MALE','document':'%s'}]"
                    .formatted(document(PEOPLE.incrementAndGet()), document(PEOPLE.incrementAndGet()))),
                "入户核实");
    }

    private OffsetDateTime now() {
        return owner.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    }

    private JsonNode node(String text) {
        return json.readTree(text.replace('\'', '"'));
    }

}
