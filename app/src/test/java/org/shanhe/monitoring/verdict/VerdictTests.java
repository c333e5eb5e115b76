package org.shanhe.monitoring.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.monitoring.verdict.Change.LineChange;
import org.shanhe.policy.language.Answer;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** One household is judged by each pack for its own day, and the reasons are told. */
@DatabaseTest
class VerdictTests {

    @Autowired
    Verdicts verdicts;

    @Autowired
    Judging judging;

    @Autowired
    WhatIf whatIf;

    @Autowired
    Registration registration;

    @Autowired
    SettableClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    long village;

    Scope officer;

    @BeforeEach
    void settle() {
        clock.set(LocalDate.of(2026, 11, 22));
        // the lines of this province and year are known from a source
        village = owner.sql(
                "select max(code) from place.division where down_to = 5 and code between 520000000000 and 529999999999")
            .query(Long.class)
            .single();
        officer = new Scope(9, List.of(PlaceRange.of(village)), null);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void threePacksGiveThreeDatedVerdictsWithTheirLines() {
        long id = household(PovertyStatus.EXITED);
        var packs = officer.call(() -> verdicts.of(id, null, Locale.CHINA));
        assertThat(packs).extracting(Verdicts.OfPack::pack).containsExactly("2014-2020", "2021-2025", "2026-");
        assertThat(packs).extracting(Verdicts.OfPack::on)
            .containsExactly(LocalDate.of(2020, 12, 31), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 11, 22));
        assertThat(packs).allSatisfy(pack -> assertThat(pack.version()).hasSize(12));
        var first = official(packs.getFirst());
        assertThat(first.verdict()).isEqualTo(new Verdicts.Named("STABLE", "稳定脱贫"));
        var income = first.classes().getFirst().conditions().getLast().reason();
        assertThat(income.answer()).isEqualTo(Answer.NOT_MET);
        assertThat(income.used()).extracting(used -> used.object() + "." + used.field() + "=" + used.value())
            .containsExactly("household.per_capita_fen=500000", "line.poverty=400000");
        // no line of 2025 is verified, so nobody is judged by a guess
        assertThat(official(packs.get(1)).verdict()).isNull();
        assertThat(official(packs.get(1)).missing()).contains("line.monitoring");
    }

    @Test
    void whatWasReadIsToldInWordsWithItsSource() {
        long id = household(PovertyStatus.EXITED);
        for (var locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            var chinese = locale.equals(Locale.CHINA);
            var packs = officer.call(() -> verdicts.of(id, null, locale));
            var income = official(packs.getFirst()).classes().getFirst().conditions();
            assertThat(income.getFirst().values()).singleElement().satisfies(status -> {
                assertThat(status.value()).isEqualTo(chinese ? "已脱贫" : "Exited");
                assertThat(status.source()).isEqualTo(chinese ? "户登记表" : "household form");
            });
            assertThat(income.getLast().values()).extracting(Verdicts.Read::value)
                .containsExactly(chinese ? "5000 元" : "5000 yuan", chinese ? "4000 元" : "4000 yuan");
            assertThat(income.getLast().values().getFirst().source()).contains("2020");
            assertThat(packs).flatExtracting(Verdicts.OfPack::lenses)
                .flatExtracting(Verdicts.OfLens::classes)
                .flatExtracting(Verdicts.Conditions::conditions)
                .flatExtracting(Verdicts.Explained::values)
                .allSatisfy(read -> {
                    assertThat(read.value()).doesNotMatch("[A-Z_]{3,}");
                    assertThat(read.source()).doesNotContain("registry.");
                });
        }
    }

    @Test
    void aDayChoosesThePackItsLineAndWhatHeldThen() {
        long id = household(PovertyStatus.EXITED);
        var on2023 = officer.call(() -> verdicts.of(id, LocalDate.of(2023, 12, 18), Locale.CHINA));
        assertThat(on2023).extracting(Verdicts.OfPack::pack).containsExactly("2021-2025");
        assertThat(official(on2023.getFirst()).verdict()).isEqualTo(new Verdicts.Named("UNSTABLE_EXIT", "脱贫不稳定户"));
        // on that day it had not left the list
        var on2015 = officer.call(() -> verdicts.of(id, LocalDate.of(2015, 6, 30), Locale.ENGLISH));
        assertThat(official(on2015.getFirst()).missing()).contains("household.per_capita_fen");
    }

    @Test
    void theDatabaseJudgesAsTheMemoryDoes() {
        var ids = List.of(household(PovertyStatus.EXITED), household(PovertyStatus.POOR),
                household(PovertyStatus.ORDINARY));
        var on = LocalDate.of(2023, 12, 31);
        var done = officer.call(() -> judging.judge("2021-2025", on, village));
        assertThat(done.changed()).isGreaterThanOrEqualTo(12);
        for (long id : ids) {
            for (var lens : officer.call(() -> verdicts.of(id, on, Locale.CHINA)).getFirst().lenses()) {
                assertThat(owner.sql(
                        "select coalesce(class, 'OPEN') || ' ' || version from monitoring.verdict where household = ? and lens = ? and pack = '2021-2025'")
                    .params(id, lens.lens())
                    .query(String.class)
                    .single())
                    .isEqualTo((lens.verdict() == null ? "OPEN" : lens.verdict().code()) + " " + done.version());
            }
        }
        assertThat(officer.call(() -> judging.judge("2021-2025", on, village)).changed()).isZero();
    }

    private static Verdicts.OfLens official(Verdicts.OfPack pack) {
        return pack.lenses().stream().filter(lens -> lens.lens().equals("OFFICIAL")).findFirst().orElseThrow();
    }

    private long household(PovertyStatus status) {
        long id = Scope.system()
            .call(() -> registration.register(village, PovertyStatus.POOR, LocalDate.of(2015, 1, 1),
                    json.valueToTree(Map.of("identifiedOn", "2015-01-01")),
                    json.valueToTree(List.of(Map.of("name", "测试户主", "relation", "HEAD", "sex", "FEMALE", "birthOn",
                            "1980-05-01", "medicalInsurance", true, "labour", "NONE"))),
                    "test"))
            .id();
        if (status != PovertyStatus.POOR) {
            Scope.system().call(() -> registration.changeStatus(id, 1, status, LocalDate.of(2018, 12, 1), "test"));
        }
        owner
            .sql("""
                    insert into registry.condition (household, year, village, wage_fen, members, claims_fen, self_paid_fen, income_stable,
                                                    house_grade, safe_water, guarantees, change)
                    select h.id, y, h.village, 500000, 1, 0, 0, true, 'A', true,
                           '{"FOOD": {"met": true}, "CLOTHING": {"met": true}, "EDUCATION": {"met": true}}'::jsonb, h.change
                      from registry.household h, unnest(array[2019, 2020, 2022, 2023]) y where h.id = ?
                    """)
            .param(id)
            .update();
        return id;
    }

}
