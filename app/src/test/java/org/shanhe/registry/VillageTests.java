package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shanhe.registry.Samples.document;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class VillageTests {

    private static final long HERE = 540623100203L;

    private static final long THERE = 540623100204L;

    private static final AtomicInteger PEOPLE = new AtomicInteger(9000);

    @Autowired
    VillageFacts facts;

    @Autowired
    VillageGroups groups;

    @Autowired
    VillageLeaders leaders;

    @Autowired
    VillagePages pages;

    @Autowired
    Registration registration;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aVillagesFactsAreKeptByYearWithWhatTheySaidBefore() {
        Samples.village(HERE).run(() -> {
            facts.correct(HERE, 2023, 0, node("{'population':800,'bus':true,'collectiveIncomeFen':1200000}"), "年报");
            facts.correct(HERE, 2023, 1, node("{'population':820,'kind':'PASTORAL'}"), "更正");
            var year = pages.page(HERE).years().getFirst();
            assertThat(year.version()).isEqualTo(2);
            assertThat(year.facts().get("population").asInt()).isEqualTo(820);
            assertThat(year.facts().get("bus").asBoolean()).isTrue();
            assertThat(owner.sql(
                    "select (row ->> 'population')::int from registry.past where kind = 'village_fact' and village = ?")
                .param(HERE)
                .query(Integer.class)
                .list()).contains(800);
            assertThat(owner.sql("select population from monitoring.village_profile where village = ?")
                .param(HERE)
                .query(Long.class)
                .single()).isEqualTo(820);
            assertThatThrownBy(() -> facts.correct(HERE, 2023, 1, node("{'population':1}"), "x"))
                .hasMessageContaining("VILLAGE_CHANGED");
            assertThatThrownBy(() -> facts.correct(HERE, 2023, 2, node("{'population':-1}"), "x"))
                .hasMessageContaining("VILLAGE_FACT_NEGATIVE");
            assertThatThrownBy(() -> facts.correct(THERE, 2023, 0, node("{}"), "x"))
                .hasMessageContaining("OUTSIDE_SCOPE");
            assertThatThrownBy(() -> pages.page(THERE)).hasMessageContaining("VILLAGE_NOT_FOUND");
            assertThat(pages.list(null, null, null, 50).rows()).extracting(VillageRow::village)
                .containsExactly(Long.toString(HERE));
        });
    }

    @Test
    void householdsJoinAndLeaveAGroupThatIsEvaluatedOnceAPeriod() {
        Samples.village(HERE).run(() -> {
            long one = registered();
            long two = registered();
            var began = LocalDate.of(2022, 1, 1);
            long group = groups.add(HERE, new VillageGroups.Group("第%d联户".formatted(PEOPLE.get()), one, began, null,
                    List.of(one, two), began), "组建");
            var later = LocalDate.of(2023, 6, 1);
            groups.change(HERE, group, 1,
                    new VillageGroups.Group("第%d联户".formatted(PEOPLE.get()), one, began, null, List.of(one), later),
                    "迁出");
            groups.evaluate(HERE, group, new VillageGroups.Evaluation("2023", later, "GOOD", null, null), "年度评定");
            groups.evaluate(HERE, group, new VillageGroups.Evaluation("2023", later, "ADVANCED", null, null), "复核");
            var shown = pages.page(HERE).groups().stream().filter(g -> g.id() == group).findFirst().orElseThrow();
            assertThat(shown.members()).filteredOn(m -> m.until() == null)
                .extracting(VillagePage.Belonging::household)
                .containsExactly(one);
            assertThat(shown.members()).filteredOn(m -> m.household() == two)
                .extracting(VillagePage.Belonging::until)
                .containsExactly(later);
            assertThat(shown.evaluations()).extracting(VillagePage.Evaluation::grade).containsExactly("ADVANCED");
            assertThatThrownBy(() -> groups.add(HERE,
                    new VillageGroups.Group("别的联户", null, later, null, List.of(one), later), "x"))
                .hasMessageContaining("GROUP_MEMBER_ELSEWHERE");
        });
    }

    @Test
    void aLeaderLeadsHouseholdsOfTheVillageAndRulesReadIt() {
        Samples.village(HERE).run(() -> {
            long led = registered();
            var began = LocalDate.of(2022, 1, 1);
            long leader = leaders.add(HERE,
                    new VillageLeaders.Leading("旺堆", null, "LIVESTOCK", "合作社", null, began, null, List.of(led), began),
                    "认定");
            assertThat(owner.sql("select leader_led from monitoring.household_profile where id = ?")
                .param(led)
                .query(Boolean.class)
                .single()).isTrue();
            var ended = LocalDate.of(2024, 1, 1);
            leaders.change(HERE, leader, 1,
                    new VillageLeaders.Leading("旺堆", null, "LIVESTOCK", "合作社", null, began, ended, List.of(), ended),
                    "退出");
            var shown = pages.page(HERE).leaders().stream().filter(l -> l.id() == leader).findFirst().orElseThrow();
            assertThat(shown.endedOn()).isEqualTo(ended);
            assertThat(shown.households().getFirst().until()).isEqualTo(ended);
            assertThatThrownBy(() -> leaders.add(HERE,
                    new VillageLeaders.Leading("旺堆", null, "GOLD", null, null, began, null, List.of(), began), "x"))
                .hasMessageContaining("CODE_UNKNOWN");
        });
    }

    private long registered() {
        return registration
            .register(HERE, PovertyStatus.POOR, LocalDate.of(2021, 6, 1), node("{'identifiedOn':'2021-06-01'}"),
                    json.createArrayNode()
                        .add(node("{'name':'卓玛','relation':'HEAD','sex':'FEMALE','document':'%s'}"
                            .formatted(document(PEOPLE.incrementAndGet())))),
                    "x")
            .id();
    }

    private JsonNode node(String text) {
        return json.readTree(text.replace('\'', '"'));
    }

}
