package org.shanhe.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.access.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class BatchTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Proposers at;

    @BeforeEach
    void people() {
        at = new Proposers(context, owner, clock, LocalDate.of(2026, 6, 5));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aBatchIsDecidedIssuedAndTrackedToArrivalAndItsProjectPays() {
        long project = scheduled("批次一");
        long grant = grant(100_000_00L);
        long batch = batch(List.of(line(project, grant, 60_000_00L)));
        at.must(act(batch, "decide"));
        assertThat(money(project, "issuedFen")).isZero();
        at.must(act(batch, "issue"));
        assertThat(at.stage(project)).isEqualTo("FUND_ISSUED");
        assertThat(money(project, "issuedFen")).isEqualTo(60_000_00L);
        var line = at.county.get("/api/batches/" + batch).json().path("lines").get(0).path("id").asLong();
        var key = UUID.randomUUID().toString();
        var half = List.of(Map.of("line", line, "amountFen", 30_000_00L));
        at.must(arrive(batch, half, key));
        at.must(arrive(batch, half, key));
        assertThat(money(project, "arrivedFen")).as("posted once").isEqualTo(30_000_00L);
        assertThat(arrive(batch, List.of(Map.of("line", line, "amountFen", 40_000_00L)), "b").body())
            .contains("ARRIVAL_BEYOND_LINE", "30000.00");
        at.must(arrive(batch, List.of(Map.of("line", line)), UUID.randomUUID().toString()));
        assertThat(at.county.get("/api/batches/" + batch).json().path("batch").path("state").asString())
            .isEqualTo("ARRIVED");
        var payment = Map.of("grant", grant, "payeeNo", "91540000TEST", "payeeName", "建筑公司", "amountFen", 10_000_00L,
                "document", "发票1号");
        var pay = "/api/projects/%d/payments".formatted(project);
        at.must(at.county.post(pay, payment, "Idempotency-Key", key));
        at.must(at.county.post(pay, payment, "Idempotency-Key", key));
        assertThat(money(project, "paidFen")).as("paid once").isEqualTo(10_000_00L);
    }

    @Test
    void aBatchHasNoticesOfItsOwnThatNameItsProjectsAndTakeObjections() {
        long project = scheduled("批次公示");
        long batch = batch(List.of(line(project, grant(50_000_00L), 50_000_00L)));
        var posted = at.county.post("/api/batches/%d/notices".formatted(batch), Map.of("kind", "ANNUAL_PLAN"));
        at.must(posted);
        long notice = posted.json().path("id").asLong();
        at.must(at.county.post("/api/project-notices/%d/objections".formatted(notice),
                Map.of("by", "", "text", "此项目与上年重复")));
        var page = at.county.get("/api/batches/" + batch).json();
        assertThat(page.path("notices").get(0).path("kind").asString()).isEqualTo("ANNUAL_PLAN");
        assertThat(page.path("objections").get(0).path("notice").asLong()).isEqualTo(notice);
        var sheet = at.county.get("/api/project-notices/" + notice).json();
        assertThat(sheet.path("batch").asLong()).isEqualTo(batch);
        assertThat(sheet.path("project").isNull()).isTrue();
        assertThat(sheet.path("body").path("projects").get(0).path("name").asString()).contains("批次公示");
    }

    @Test
    void aProjectOutsideTheLibraryCannotBeFunded() {
        long project = at.proposed("批次二");
        long batch = batch(List.of(line(project, grant(100_000_00L), 1_00L)));
        var answer = act(batch, "decide");
        assertThat(answer.code()).isEqualTo("PROJECT_NOT_IN_LIBRARY");
        assertThat(answer.body()).contains("无项目不安排资金");
    }

    @Test
    void moneyBookedByHandForAProjectOutsideTheLibraryIsRefusedToo() {
        long project = at.proposed("批次二乙");
        long grant = grant(100_000_00L);
        var commitment = new HashMap<String, Object>(
                Map.of("kind", "ISSUE", "grant", grant, "source", "CENTRAL_FISCAL", "purpose", "INDUSTRY", "place",
                        540623000000L, "project", project, "amountFen", 1_00L, "effectiveOn", "2026-06-05"));
        assertThat(book("/api/commitments", commitment).code()).isEqualTo("PROJECT_NOT_IN_LIBRARY");
        var transfer = new HashMap<>(commitment);
        transfer.remove("source");
        transfer.put("kind", "DISBURSE");
        transfer.put("from", account("grant:" + grant));
        transfer.put("to",
                owner.sql("select account from project.project where id = :id")
                    .param("id", project)
                    .query(Long.class)
                    .single());
        assertThat(book("/api/transfers", transfer).code()).isEqualTo("PROJECT_NOT_IN_LIBRARY");
        commitment.put("project", scheduled("批次二丙"));
        at.must(book("/api/commitments", commitment));
    }

    private Browser.Answer book(String address, Map<String, Object> what) {
        return at.county.post(address, what, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private long account(String key) {
        return owner.sql("select id from ledger.account where key = :key").param("key", key).query(Long.class).single();
    }

    @Test
    void whatTheNegativeListNamesIsRefusedWithTheRule() {
        long project = scheduled("批次三");
        owner.sql("update project.project set content = '改造乡政府办公楼' where id = :id").param("id", project).update();
        var answer = act(batch(List.of(line(project, grant(100_000_00L), 1_00L))), "decide");
        assertThat(answer.code()).isEqualTo("NEGATIVE_LIST");
        assertThat(answer.body()).contains("修建楼堂馆所");
    }

    @Test
    void managementFeesBeyondOnePerCentOfCentralFundsAreRefusedWithTheRule() {
        long project = scheduled("批次四");
        owner.sql("update project.project set type = 'MANAGEMENT_FEE' where id = :id").param("id", project).update();
        long grant = grant(100_000_00L);
        long granted = owner
            .sql("""
                    select sum(amount_fen) from ledger.grant where source like 'CENTRAL%' and place >= 540623000000 and place < 540624000000
                       and extract(year from granted_on) = 2026
                    """)
            .query(Long.class)
            .single();
        var answer = act(batch(List.of(line(project, grant, granted / 100 + 1))), "decide");
        assertThat(answer.code()).isEqualTo("FEE_CAP_EXCEEDED");
        assertThat(answer.body()).contains("不超过 1%");
        at.must(act(batch(List.of(line(project, grant, granted / 100))), "decide"));
    }

    @Test
    void moreThanAGrantHoldsIsNotIssued() {
        long project = scheduled("批次五");
        long batch = batch(List.of(line(project, grant(50_00L), 60_00L)));
        at.must(act(batch, "decide"));
        assertThat(act(batch, "issue").code()).isEqualTo("ISSUED_BEYOND_GRANT");
        assertThat(at.stage(project)).isEqualTo("SCHEDULED");
    }

    @Test
    void aHouseholdsMicroProjectIsApprovedBuiltWithAPointAcceptedAndPaidOnce() {
        long project = scheduled("批次六");
        long grant = grant(100_000_00L);
        long batch = batch(List.of(line(project, grant, 60_000_00L)));
        at.must(act(batch, "decide"));
        at.must(act(batch, "issue"));
        long line = at.county.get("/api/batches/" + batch).json().path("lines").get(0).path("id").asLong();
        at.must(arrive(batch, List.of(Map.of("line", line)), UUID.randomUUID().toString()));
        var number = household();
        var path = "/api/projects/%d/micros".formatted(project);
        var asked = at.villager.post(path,
                Map.of("householdNo", number, "content", "养牦牛", "fiscalFen", 5_000_00L, "ownFen", 1_000_00L));
        at.must(asked);
        long micro = asked.json().path("id").asLong();
        var steps = path + "/" + micro + "/steps";
        assertThat(at.villager.post(steps, Map.of("step", "APPROVE"), "If-Match", "\"1\"").code())
            .isEqualTo("STEP_OF_ANOTHER_LEVEL");
        at.must(at.townsman.post(steps, Map.of("step", "APPROVE"), "If-Match", "\"1\""));
        assertThat(at.villager.post(steps, Map.of("step", "BUILD"), "If-Match", "\"2\"").code())
            .isEqualTo("MICRO_WITHOUT_PHOTO");
        at.paper(project, "PHOTO");
        owner.sql("update project.paper set micro = :micro, longitude = 92, latitude = 32 where project = :project")
            .param("micro", micro)
            .param("project", project)
            .update();
        at.must(at.villager.post(steps, Map.of("step", "BUILD"), "If-Match", "\"2\""));
        at.must(at.townsman.post(steps, Map.of("step", "ACCEPT"), "If-Match", "\"3\""));
        var payment = path + "/" + micro + "/payment";
        at.must(at.county.post(payment, Map.of("grant", grant, "document", "一卡通1号"), "If-Match", "\"4\""));
        assertThat(at.county.post(payment, Map.of("grant", grant, "document", "一卡通1号"), "If-Match", "\"4\"").code())
            .isEqualTo("MICRO_NOT_NOW");
        assertThat(money(project, "paidFen")).isEqualTo(5_000_00L);
    }

    private String household() {
        var answer = at.villager.post("/api/households",
                Map.of("village", Proposers.VILLAGE, "status", "POOR", "statusSince", "2014-06-01", "reason", "新识别",
                        "household", Map.of("identifiedOn", "2014-06-01"), "members",
                        List.of(Map.of("name", "受益户", "relation", "HEAD", "sex", "MALE"))));
        at.must(answer);
        return owner.sql("select household_no from registry.household where id = :id")
            .param("id", answer.json().path("id").asLong())
            .query(String.class)
            .single();
    }

    private long scheduled(String name) {
        var schedule = Map.of("year", 2026);
        long project = at.inLibrary(name);
        at.must(at.step(at.county, project, "SCHEDULE", schedule));
        return project;
    }

    private long money(long project, String name) {
        return at.page(project).path("money").path(name).asLong();
    }

    private long grant(long fen) {
        var grant = new HashMap<String, Object>(
                Map.of("documentNo", "财农" + UUID.randomUUID(), "source", "CENTRAL_FISCAL", "purpose", "INDUSTRY",
                        "place", 540623000000L, "amountFen", fen, "grantedOn", "2026-02-01"));
        var answer = at.county.post("/api/grants", grant);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asLong();
    }

    private static Map<String, Object> line(long project, long grant, long fen) {
        return Map.of("project", project, "grant", grant, "amountFen", fen);
    }

    private long batch(List<Map<String, Object>> lines) {
        var drafted = at.county.post("/api/batches",
                Map.of("batchNo", "批" + UUID.randomUUID(), "name", "衔接资金第一批", "year", 2026, "place", 540623000000L));
        at.must(drafted);
        long id = drafted.json().path("id").asLong();
        at.must(at.county.put("/api/batches/%d/lines".formatted(id), Map.of("lines", lines), "If-Match", "\"1\""));
        return id;
    }

    private Browser.Answer act(long batch, String what) {
        var version = at.county.get("/api/batches/" + batch).json().path("batch").path("version").asInt();
        return at.county.post("/api/batches/%d/%s".formatted(batch, what), Map.of("document", "县财〔2026〕1号"), "If-Match",
                "\"%d\"".formatted(version));
    }

    private Browser.Answer arrive(long batch, List<?> arrivals, String key) {
        return at.county.post("/api/batches/%d/arrivals".formatted(batch), Map.of("arrivals", arrivals),
                "Idempotency-Key", key);
    }

}
