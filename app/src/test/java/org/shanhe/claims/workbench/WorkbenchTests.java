package org.shanhe.claims.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DemoTest;
import org.shanhe.access.Browser;
import org.shanhe.claims.OneMoreMillion;
import org.shanhe.claims.workbench.DocumentPage.ShownClaim;
import org.shanhe.claims.workbench.Judgings.Cause;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A document's way over the workbench, by the partner whose results it tells. */
@DemoTest
class WorkbenchTests {

    private static final String TEXT = """
            国家能源集团投入教育帮扶资金3.93亿元

            发布时间:2021-02-25

            国家能源集团累计投入教育扶贫资金3.93亿元,实施教育项目113个。
            国家能源集团累计投入医疗扶贫资金9460万元,实施医疗健康项目44个。
            国家能源集团累计培训干部4100名。
            国家能源集团安装路灯300盏。
            国家能源集团累计投入产业帮扶资金?8万元。
            """;

    @Autowired
    Checking checking;

    @Autowired
    DocumentPages pages;

    @Autowired
    LedgerNow ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @LocalServerPort
    int port;

    private Browser group;

    private long id;

    private long first;

    @BeforeEach
    void handIn() {
        group = new Browser(port);
        group.signIn("group", "shanhe-demo");
        id = handedIn("/api/claims", TEXT);
        first = id;
    }

    private long handedIn(String address, String text) {
        var taken = group.send("POST", address,
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"review.txt\"\r\n\r\n" + text
                        + "\r\n--x--\r\n",
                "Content-Type", "multipart/form-data; boundary=x");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        long added = taken.json().path("documents").get(0).asLong();
        await().atMost(Duration.ofSeconds(20))
            .until(() -> group.get("/api/claims/" + added)
                .json()
                .path("document")
                .path("state")
                .asString()
                .equals("CHECKED"));
        return added;
    }

    /** The world stays as it was for the others. */
    @AfterEach
    void takeBack() {
        for (var rows : List.of("entry where document >= :id", "step where document >= :id",
                "claim where judging in (select id from claims.judging where document >= :id)",
                "judging where document >= :id", "document where id >= :id")) {
            owner.sql("delete from claims." + rows).param("id", first).update();
        }
    }

    @Test
    void eachNumberIsMarkedAndWhatTheHeadlineRepeatsCountsOnce() {
        assertThat(shown().claims()).extracting(ShownClaim::surface, ShownClaim::verdict)
            .containsExactly(tuple("3.93亿元", "AGREES"), tuple("113个", "AGREES"), tuple("9460万元", "OVERSTATED"),
                    tuple("44个", "AGREES"), tuple("4100名", "UNDERSTATED"), tuple("300盏", "NO_DATA"),
                    tuple("?8万元", "UNREADABLE"));
        assertThat(claim("3.93亿元").also()).singleElement()
            .satisfies(also -> assertThat(also.start()).isLessThan(claim("3.93亿元").start()));
        assertThat(shown().document().claims()).isEqualTo(7);
        assertThat(claim("3.93亿元").answers()).singleElement()
            .satisfies(answer -> assertThat(answer.purposeNames()).containsExactly("教育"));
        // the figures of claims open into the same
        assertThat(List.of("claim.checkable", "claim.agreeing", "claim.differing", "claim.without_data"))
            .extracting(this::counted)
            .containsExactly(5L, 3L, 2L, 2L);
    }

    private long counted(String figure) {
        var rows = new ArrayList<JsonNode>();
        group.get("/api/figures/" + figure + "/entries?limit=200&to=2030-12-31").json().path("rows").forEach(rows::add);
        return rows.stream().filter(row -> row.path("ref").asLong() == id).count();
    }

    @Test
    void aClaimIsAcceptedCorrectedAndMappedAndTheReportIsSigned() throws IOException {
        step("ACCEPT", "3.93亿元", Map.of());
        assertThat(claim("3.93亿元").accepted()).isTrue();
        var counted = group.post("/api/claims/" + id + "/steps", Map.of("kind", "CORRECT", "start",
                claim("9460万元").start(), "reading", Map.of("figure", "project.count", "on", "2021-02-25")),
                "Idempotency-Key", key());
        assertThat(counted.code()).isEqualTo("CLAIMS_UNIT_OTHER");
        step("CORRECT", "9460万元",
                Map.of("said", "说的是全部健康项目", "reading", Map.of("figure", "fund.paid", "on", "2021-02-25")));
        assertThat(claim("9460万元").answers()).singleElement()
            .satisfies(answer -> assertThat(answer.figure()).isEqualTo("fund.paid"));
        var entry = group.post("/api/claims/dictionary", Map.of("words", "安装路灯", "figure", "project.count", "unit",
                "item", "why", "路灯按项目计", "fromOn", "2021-01-01", "document", id), "Idempotency-Key", key());
        assertThat(entry.status()).as(entry.body()).isLessThan(300);
        assertThat(claim("300盏").answers()).singleElement()
            .satisfies(answer -> assertThat(answer.figure()).isEqualTo("project.count"));
        var report = group.file("/api/claims/" + id + "/report.docx");
        assertThat(SignedWord.check(report).intact()).isTrue();
    }

    @Test
    void whatWasDecidedGoesOnToTheNextVersionAndIsUndone() {
        step("ACCEPT", "3.93亿元", Map.of());
        step("ACCEPT", "113个", Map.of());
        step("CORRECT", "9460万元",
                Map.of("said", "说的是全部健康项目", "reading", Map.of("figure", "fund.paid", "on", "2021-02-25")));
        id = handedIn("/api/claims?replaces=" + first,
                TEXT.replace("实施教育项目113个", "实施教育项目112个")
                    .replace("\n国家能源集团安装路灯300盏。", "")
                    .replace("发布时间", "本报讯\n\n发布时间"));
        assertThat(claim("3.93亿元").accepted()).isTrue();
        assertThat(claim("3.93亿元").steps()).singleElement()
            .satisfies(step -> assertThat(step.carriedFrom()).isEqualTo(first));
        assertThat(claim("112个").accepted()).isFalse();
        assertThat(claim("9460万元").note()).isEqualTo("CORRECTED");
        undo("9460万元");
        assertThat(claim("9460万元").answers()).singleElement()
            .satisfies(answer -> assertThat(answer.figure()).isNotEqualTo("fund.paid"));
        undo("3.93亿元");
        undo("3.93亿元");
        assertThat(claim("3.93亿元").accepted()).isFalse();
        var third = handedIn("/api/claims?replaces=" + id, TEXT);
        assertThat(Scope.system().call(() -> pages.page(third, null, Locale.CHINESE)).claims())
            .noneMatch(ShownClaim::accepted);
    }

    private void undo(String surface) {
        long step = claim(surface).steps().getFirst().id();
        var answer = group.post("/api/claims/" + id + "/steps/" + step + "/undo", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aClaimOverSeveralPlacesOpensTheEntriesOfEach() {
        id = handedIn("/api/claims", "发布时间:2021-02-25\n\n国家能源集团累计向聂荣县、曲麻莱县投入帮扶资金12亿元。");
        assertThat(claim("12亿元").answers()).allSatisfy(answer -> {
            assertThat(answer.places()).hasSize(2);
            assertThat(answer.opens()).extracting(DocumentPage.Opening::place).isEqualTo(answer.places());
            assertThat(answer.opens()).allSatisfy(one -> assertThat(one.address()).contains("place="));
        }).isNotEmpty();
    }

    @Test
    void placesWithOneNameAreToldApart() {
        id = handedIn("/api/claims", "发布时间:2021-02-25\n\n国家能源集团累计向城关区投入帮扶资金5万元。");
        assertThat(claim("5万元").verdict()).isEqualTo("AMBIGUOUS");
        assertThat(claim("5万元").answers()).extracting(answer -> answer.places().getFirst())
            .doesNotHaveDuplicates()
            .allSatisfy(place -> assertThat(place).endsWith("城关区").hasSizeGreaterThan(3));
    }

    /** One more million for education, undone when the test is over. */
    @Test
    void whenATransferChangesExactlyTheClaimItIsAboutTurns() {
        var before = verdicts();
        Scope.system().run(() -> transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(ledger.since(id)).isEmpty();
            OneMoreMillion.forEducation(jdbc);
            assertThat(ledger.since(id)).extracting(LedgerNow.Changed::surface).containsExactly("3.93亿元");
            checking.again(id, Cause.AGAIN, null);
            var after = verdicts();
            assertThat(after.keySet()).filteredOn(surface -> !after.get(surface).equals(before.get(surface)))
                .containsExactly("3.93亿元");
            assertThat(claim("3.93亿元").was()).isNotNull();
        }));
    }

    private DocumentPage shown() {
        return Scope.system().call(() -> pages.page(id, null, Locale.CHINESE));
    }

    private ShownClaim claim(String surface) {
        return shown().claims().stream().filter(claim -> claim.surface().equals(surface)).findFirst().orElseThrow();
    }

    private Map<String, String> verdicts() {
        return shown().claims().stream().collect(Collectors.toMap(ShownClaim::surface, ShownClaim::verdict));
    }

    private void step(String kind, String surface, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(Map.of("kind", kind, "start", claim(surface).start()));
        body.putAll(more);
        var answer = group.post("/api/claims/" + id + "/steps", body, "Idempotency-Key", key());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

}
