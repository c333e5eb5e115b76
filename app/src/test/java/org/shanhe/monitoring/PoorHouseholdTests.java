package org.shanhe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shanhe.monitoring.Hamlet.COUNTY_OFFICER;
import static org.shanhe.monitoring.Hamlet.TOWNSMAN;
import static org.shanhe.monitoring.Hamlet.VILLAGER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.registry.PovertyStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Identification (识别) and exit (退出) in the years of registration. */
@DatabaseTest
class PoorHouseholdTests {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 1);

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    Openings openings;

    @Autowired
    Notices notices;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    Hamlet hamlet;

    @BeforeEach
    void settle() {
        hamlet = new Hamlet(context);
        clock.set(LocalDate.of(2016, 12, 31));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void twoNoticesAndOneAnnouncementLeadFromTheApplicationToTheRegister() {
        var applied = VILLAGER.call(() -> openings.open(new NewCase("IDENTIFICATION", null, Hamlet.VILLAGE,
                json.valueToTree(Map.of("household", Map.of("causeMain", "ILLNESS", "phone", "13900009999"), "members",
                        List.of(Map.of("name", "格桑卓玛", "relation", "HEAD", "sex", "FEMALE")))),
                DAY, json.valueToTree(Map.of("statement", "家中有病人", "perCapitaNetIncome", 250_000)), "格桑卓玛", "格桑卓玛")));
        assertThat(owner.sql(
                "select draft is not null and position('13900009999'::bytea in draft) = 0 from monitoring.case where id = ?")
            .param(applied.id())
            .query(Boolean.class)
            .single()).isTrue();
        var discussed = hamlet.take(VILLAGER, applied, "DISCUSS", DAY, "meetingOn", DAY.toString(), "present", 40,
                "inFavour", 38);
        var verified = hamlet.take(VILLAGER, discussed, "VERIFY", DAY, "visitedOn", DAY.toString(), "finding", "属实");
        var first = hamlet.take(VILLAGER, verified, "POST_1", DAY, "board1", "村委会");
        assertThatThrownBy(() -> hamlet.take(TOWNSMAN, first, "TOWN_CHECK", DAY.plusDays(7), "townOpinion", "x"))
            .hasMessageContaining("NOTICE_RUNNING");
        var checked = hamlet.take(TOWNSMAN, first, "TOWN_CHECK", DAY.plusDays(8), "townOpinion", "同意");
        var second = hamlet.take(VILLAGER, checked, "POST_2", DAY.plusDays(8), "board2", "村委会");
        var reviewed = hamlet.take(COUNTY_OFFICER, second, "COUNTY_REVIEW", DAY.plusDays(16), "countyOpinion", "同意");
        var announced = hamlet.take(VILLAGER, reviewed, "ANNOUNCE", DAY.plusDays(16), "announcedAt", "村委会");
        hamlet.take(COUNTY_OFFICER, announced, "REGISTER", DAY.plusDays(17), "partner", "王书记", "handbook", true);
        assertThat(owner.sql("""
                select h.head_name || ' ' || h.status || ' ' || h.identified_on || ' ' || (c.draft is null)
                  from monitoring.case c join registry.household h on h.id = c.household where c.id = ?
                """).param(applied.id()).query(String.class).single()).isEqualTo("格桑卓玛 POOR 2016-04-18 true");
        assertThat(owner.sql("select string_agg(kind, ' ' order by id) from monitoring.notice where case_id = ?")
            .param(applied.id())
            .query(String.class)
            .single()).isEqualTo("NOTICE NOTICE ANNOUNCEMENT");
    }

    @Test
    void aHouseholdLeavesOnlyWhenAllHoldsAndItHasSigned() throws Exception {
        var household = hamlet.household(PovertyStatus.POOR);
        assertThatThrownBy(() -> proposed(household, false)).hasMessageContaining("FORM_CONDITION_UNMET");
        var proposed = proposed(household, true);
        assertThatThrownBy(() -> VILLAGER.call(() -> {
            hamlet.evidence(proposed.id());
            return context.getBean(Proceedings.class)
                .take(proposed.id(), 1,
                        new TakenStep("ACCEPT", DAY,
                                json.valueToTree(Map.of("visitedOn", DAY.toString(), "finding", "x")), null, " ", null,
                                null, null));
        })).hasMessageContaining("SIGNATURE_MISSING");
        var accepted = hamlet.take(VILLAGER, proposed, "ACCEPT", DAY, "visitedOn", DAY.toString(), "finding", "达标");
        var posted = hamlet.take(VILLAGER, accepted, "POST", DAY, "board", "村委会");
        var announced = hamlet.take(VILLAGER, posted, "ANNOUNCE", DAY.plusDays(8), "announcedAt", "村委会");
        hamlet.take(COUNTY_OFFICER, announced, "MARK", DAY.plusDays(9), "countyOpinion", "同意");
        assertThat(owner.sql("select status || ' ' || exited_on from registry.household where id = ?")
            .param(household)
            .query(String.class)
            .single()).isEqualTo("EXITED 2016-04-10");
        var notice = owner.sql("select min(id) from monitoring.notice where case_id = ?")
            .param(proposed.id())
            .query(Long.class)
            .single();
        var sheet = VILLAGER.call(() -> notices.sheet(proposed.id(), notice, Locale.CHINA));
        assertThat(sheet.title()).isEqualTo("贫困户退出公示");
        assertThat(sheet.lines()).extracting(Notices.Line::value).noneMatch(value -> value.contains("多吉"));
        var out = new java.io.ByteArrayOutputStream();
        WordFile.write(sheet, out);
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            var names = new java.util.ArrayList<String>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                javax.xml.parsers.DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            }
            assertThat(names).contains("word/document.xml");
        }
    }

    private Opened proposed(long household, boolean water) {
        return VILLAGER.call(
                () -> openings.open(new NewCase("HOUSEHOLD_EXIT", household, null, null, DAY,
                        json.valueToTree(Map.of("meetingOn", DAY.toString(), "perCapitaNetIncome", 500_000,
                                "incomeStable", true, "fedAndClothed", true, "guaranteed", true, "safeWater", water)),
                        null, null)));
    }

}
