package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shanhe.registry.Samples.ONE;
import static org.shanhe.registry.Samples.OTHER;
import static org.shanhe.registry.Samples.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class RestructuringTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger(21000);

    private static final LocalDate IDENTIFIED = LocalDate.of(2014, 6, 1);

    private static final Scope TOWN = new Scope(7, List.of(PlaceRange.of(ONE / 1000 * 1000)), null);

    @Autowired
    Registration registration;

    @Autowired
    ActApplication application;

    @Autowired
    HouseholdPages pages;

    @Autowired
    Intake intake;

    @Autowired
    JsonMapper json;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    /** The households before this test's own: other tests leave theirs as they please. */
    long before;

    @BeforeEach
    void remember() {
        before = owner.sql("select coalesce(max(id), 0) from registry.household").query(Long.class).single();
    }

    @Test
    void thoseWhoSplitOffKeepWhoTheyAreAndTheHouseholdKeepsThatTheyWereThere() {
        TOWN.run(() -> {
            var saved = registered(ONE, 3);
            var members = pages.page(saved.id()).members();
            long son = members.getLast().id();
            var done = apply(new Act.Split(List.of(new Act.Part(son, "HEAD"))), saved.id(), 1, null, day(2020));
            var page = pages.page(saved.id());
            assertThat(page.household().memberCount()).isEqualTo(2);
            assertThat(page.members()).extracting(HouseholdPage.Member::id, HouseholdPage.Member::leftOn)
                .contains(tuple(son, day(2020)));
            long fresh = owner.sql("select household from registry.person where id = ?")
                .param(son)
                .query(Long.class)
                .single();
            var split = pages.page(fresh);
            assertThat(split.household().memberCount()).isEqualTo(1);
            assertThat(split.household().status()).isEqualTo(page.household().status());
            assertThat(split.members().getFirst().relation()).isEqualTo("HEAD");
            assertThat(pages.asKnown(saved.id(), now(), LocalDate.of(2019, 5, 5)).members()).hasSize(3);
            assertThat(split.changes().getFirst().kind()).isEqualTo("SPLIT");
            sound();
            undo(saved.id(), done.act());
            assertThat(pages.page(saved.id()).members()).hasSize(3).allMatch(member -> member.leftOn() == null);
            assertThatThrownBy(() -> pages.page(fresh)).hasMessageContaining("HOUSEHOLD_NOT_FOUND");
        });
    }

    @Test
    void aMergedHouseholdKeepsItsNumberAndPointsToItsSuccessor() {
        TOWN.run(() -> {
            var one = registered(ONE, 2);
            var two = registered(OTHER, 2);
            var number = pages.page(two.id()).household().householdNo();
            var done = apply(new Act.Merge(two.id(), Map.of()), one.id(), 1, 1, day(2021));
            assertThat(pages.page(one.id()).household().memberCount()).isEqualTo(4);
            var gone = pages.page(two.id());
            assertThat(gone.household().householdNo()).isEqualTo(number);
            assertThat(gone.household().status()).isEqualTo(PovertyStatus.REMOVED);
            assertThat(gone.household().memberCount()).isZero();
            assertThat(gone.members()).hasSize(2).allMatch(member -> member.leftOn() != null);
            assertThat(successor(two.id())).isEqualTo(one.id());
            assertThatThrownBy(() -> apply(new Act.Move(ONE), two.id(), 2, null, day(2022)))
                .hasMessageContaining("HOUSEHOLD_MERGED");
            var corrected = registration.correct(one.id(), 2, node("{'villageGroup':'二组'}"), node("[]"), "x");
            assertThatThrownBy(() -> undo(one.id(), done.act())).isInstanceOf(Refused.class)
                .hasMessageContaining("CHANGED_SINCE");
            undo(one.id(), pages.page(one.id()).changes().getFirst().id());
            undo(one.id(), done.act());
            assertThat(pages.page(one.id()).household().version()).isEqualTo(corrected.version() + 2);
            assertThat(pages.page(two.id()).household().memberCount()).isEqualTo(2);
            sound();
        });
    }

    @Test
    void aFileThatNamesAMergedNumberIsToldWhichHouseholdItBecame() {
        TOWN.run(() -> {
            var one = registered(ONE, 2);
            var two = registered(ONE, 1);
            var three = registered(ONE, 1);
            var old = pages.page(two.id()).household().householdNo();
            apply(new Act.Merge(two.id(), Map.of()), three.id(), 1, 1, day(2021));
            apply(new Act.Merge(three.id(), Map.of()), one.id(), 1, 2, day(2022));
            var living = pages.page(one.id()).household().householdNo();
            long batch = Samples.stage(intake, file -> {
                file.household(Samples.household(1, old, ONE, PovertyStatus.POOR));
                file.person(Samples.person(1, old, "甲", "HEAD", document(21999)));
                file.condition(Samples.condition(1, old, 2020, 1));
            });
            intake.preview(batch);
            assertThat(List.of(IntakeVerdict.Kind.HOUSEHOLD, IntakeVerdict.Kind.PERSON, IntakeVerdict.Kind.CONDITION))
                .allSatisfy(kind -> assertThat(intake.verdicts(batch, kind, null, 0, 9))
                    .extracting(IntakeVerdict::code, IntakeVerdict::detail)
                    .containsExactly(tuple("HOUSEHOLD_MERGED", living)));
            intake.discard(batch);
            long persons = Samples.stage(intake,
                    file -> file.person(Samples.person(1, old, "甲", "HEAD", document(21999))));
            intake.preview(persons);
            assertThat(intake.verdicts(persons, IntakeVerdict.Kind.PERSON, null, 0, 9))
                .extracting(IntakeVerdict::code, IntakeVerdict::detail)
                .containsExactly(tuple("HOUSEHOLD_MERGED", living));
        });
    }

    @Test
    void theVillageLeftKeepsWhatItReportedAndTheNewOneReadsTheWholeHistory() {
        var saved = TOWN.call(() -> registered(ONE, 2));
        var before = now();
        TOWN.run(() -> apply(new Act.Move(OTHER), saved.id(), 1, null, day(2021)));
        Samples.village(OTHER).run(() -> {
            var page = pages.page(saved.id());
            assertThat(page.household().village()).isEqualTo(Long.toString(OTHER));
            assertThat(page.members()).hasSize(2).allMatch(member -> member.leftOn() == null);
            assertThat(page.statuses()).extracting(HouseholdPage.Status::status)
                .containsExactly(PovertyStatus.POOR, PovertyStatus.POOR);
            assertThat(page.changes()).extracting(HouseholdPage.Change::kind).containsExactly("MOVE", "REGISTER");
            assertThat(pages.asKnown(saved.id(), before, null).household().village()).isEqualTo(Long.toString(ONE));
        });
        Samples.village(ONE).run(() -> {
            assertThatThrownBy(() -> pages.page(saved.id())).hasMessageContaining("HOUSEHOLD_NOT_FOUND");
            assertThat(pages.asKnown(saved.id(), before, null).members()).hasSize(2);
        });
        sound();
    }

    /**
     * Any sequence of edits, then a merge and its undo: everything is as it was, and
     * nothing known is lost.
     */
    @Test
    void aMergeAndItsUndoLeaveBothHistoriesWhole() {
        for (int seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            int round = seed;
            TOWN.run(() -> {
                long one = registered(ONE, 2 + random.nextInt(3)).id();
                long two = registered(random.nextBoolean() ? ONE : OTHER, 1 + random.nextInt(3)).id();
                var seen = new LinkedHashMap<OffsetDateTime, List<String>>();
                int edits = random.nextInt(8);
                for (int i = 0; i < edits; i++) {
                    edit(random, random.nextBoolean() ? one : two);
                    sound();
                    seen.put(now(), said(one, two));
                }
                var believed = said(one, two);
                seen.put(now(), believed);
                int histories = past(one, two);
                var merged = apply(new Act.Merge(two, Map.of()), one, version(one), version(two), day(2024));
                sound();
                var whenMerged = now();
                var mergedSaid = said(one, two);
                assertThat(successor(two)).isEqualTo(one);
                undo(random.nextBoolean() ? one : two, merged.act());
                sound();
                assertThat(said(one, two)).as("seed %d", round).isEqualTo(believed);
                assertThat(past(one, two)).isGreaterThan(histories);
                seen.put(whenMerged, mergedSaid);
                seen.forEach(
                        (at, what) -> assertThat(known(at, one, two)).as("seed %d at %s", round, at).isEqualTo(what));
            });
        }
    }

    private void edit(Random random, long household) {
        int version = version(household);
        var living = pages.page(household).members().stream().filter(member -> member.leftOn() == null).toList();
        var others = living.stream().filter(member -> !member.relation().equals("HEAD")).toList();
        switch (random.nextInt(7)) {
            case 0 -> registration.correct(household, version,
                    node("{'causeMain':'%s'}".formatted(random.nextBoolean() ? "DISASTER" : "SCHOOLING")),
                    node("[{'id':%d,'name':'名%d'}]".formatted(living.getFirst().id(), random.nextInt(100))), "更正");
            case 1 -> registration.addMember(household, version,
                    node("{'name':'新','relation':'SON','sex':'MALE','document':'%s'}"
                        .formatted(document(PEOPLE.incrementAndGet()))),
                    "出生");
            case 2 -> {
                if (!others.isEmpty()) {
                    registration.removeMember(household, version, others.getFirst().id(), LifeState.MARRIED_OUT,
                            day(2019), "婚出");
                }
            }
            case 3 -> {
                if (!others.isEmpty()) {
                    registration.changeHead(household, version, others.getFirst().id(), "OTHER", "变更");
                }
            }
            case 4 -> {
                if (others.size() > 1) {
                    apply(new Act.Split(List.of(new Act.Part(others.getLast().id(), "HEAD"))), household, version, null,
                            day(2020));
                }
            }
            case 5 -> {
                long there = pages.page(household).household().village().equals(Long.toString(ONE)) ? OTHER : ONE;
                var from = pages.page(household).statuses().getLast().from();
                apply(new Act.Move(there), household, version, null, from.plusDays(30));
            }
            default -> {
                var last = pages.page(household).changes().getFirst();
                if (!last.kind().equals("UNDO") && !last.kind().equals("REGISTER")) {
                    undo(household, last.id());
                }
            }
        }
    }

    /** Invariants of a household, over all that this test made. */
    private void sound() {
        assertThat(owner.sql("""
                select h.household_no from registry.household h
                  left join registry.person p on p.household = h.id and p.left_on is null
                 where h.successor is null and h.status <> 'REMOVED' and h.id > :before
                 group by h.id
                having count(*) filter (where p.relation = 'HEAD') <> 1 or count(p.id) < 1 or count(p.id) <> h.members
                    or min(p.name) filter (where p.relation = 'HEAD') <> h.head_name or bool_or(p.village <> h.village)
                """).param("before", before).query(String.class).list()).isEmpty();
        assertThat(owner
            .sql("""
                    select document_index::text from registry.person where left_on is null and document_index is not null and household > :before
                     group by document_index having count(*) > 1
                    """)
            .param("before", before)
            .query(String.class)
            .list()).isEmpty();
        assertThat(owner
            .sql("""
                    select h.household_no from registry.household h
                     where h.successor is not null and h.id > :before
                       and (exists (select from registry.person p where p.household = h.id and p.left_on is null) or h.members <> 0)
                    """)
            .param("before", before)
            .query(String.class)
            .list()).isEmpty();
    }

    private List<String> said(long... households) {
        return known(null, households);
    }

    /**
     * What is believed of the households, without versions, changes and times of
     * recording.
     */
    private List<String> known(OffsetDateTime at, long... households) {
        var all = new ArrayList<String>();
        for (long household : households) {
            all.addAll(owner
                .sql("""
                        select 'h' || (to_jsonb(h) - array['version', 'change', 'recorded_at'])::text from registry.households_known(:id, :at::timestamptz) h
                        union all
                        select 'p' || (to_jsonb(p) - array['version', 'change', 'recorded_at'])::text from registry.persons_known(:id, :at::timestamptz) p
                        union all
                        select 's' || (to_jsonb(s) - array['change', 'recorded_at'])::text from registry.statuses_known(:id, :at::timestamptz) s
                        union all
                        select 'c' || (to_jsonb(c) - array['change', 'recorded_at'])::text from registry.conditions_known(:id, :at::timestamptz) c
                        order by 1
                        """)
                .param("id", household)
                .param("at", at)
                .query(String.class)
                .list());
        }
        return all;
    }

    private int past(long... households) {
        return owner.sql("select count(*) from registry.past where household in (:ids)")
            .param("ids", List.of(households[0], households[1]))
            .query(Integer.class)
            .single();
    }

    private Long successor(long household) {
        return owner.sql("select successor from registry.household where id = ?")
            .param(household)
            .query(Long.class)
            .single();
    }

    private int version(long household) {
        return pages.page(household).household().version();
    }

    private ActApplication.Applied undo(long household, long change) {
        return apply(new Act.Undo(change), household, version(household), null, null);
    }

    private ActApplication.Applied apply(Act act, long household, int version, Integer otherVersion, LocalDate on) {
        return new TransactionTemplate(transactions).execute(
                _ -> application.apply(act, new ActApplication.Target(household, version, otherVersion, on), "核实"));
    }

    private Registration.Saved registered(long village, int members) {
        var people = new StringBuilder();
        for (int i = 0; i < members; i++) {
            people.append(i == 0 ? "" : ",")
                .append("{'name':'%s','relation':'%s','sex':'MALE','birthOn':'1980-01-0%d','document':'%s','health':['HEALTHY']}"
                    .formatted("甲乙丙丁".charAt(i), i == 0 ? "HEAD" : "SON", i + 1, document(PEOPLE.incrementAndGet())));
        }
        return registration.register(village, PovertyStatus.POOR, IDENTIFIED,
                node("{'identifiedOn':'2014-06-01','causeMain':'ILLNESS','phone':'13900002222','bank':'银行'}"),
                node("[" + people + "]"), "入户核实");
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 3, 4);
    }

    private OffsetDateTime now() {
        return owner.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    }

    private JsonNode node(String text) {
        return json.readTree(text.replace('\'', '"'));
    }

}
