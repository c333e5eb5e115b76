package org.shanhe.claims.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
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

    @BeforeEach
    void handIn() {
        group = new Browser(port);
        group.signIn("group", "shanhe-demo");
        var taken = group.send("POST", "/api/claims",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"review.txt\"\r\n\r\n" + TEXT
                        + "\r\n--x--\r\n",
                "Content-Type", "multipart/form-data; boundary=x");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        id = taken.json().path("documents").get(0).asLong();
        await().atMost(Duration.ofSeconds(20))
            .until(() -> group.get("/api/claims/" + id)
                .json()
                .path("document")
                .path("state")
                .asString()
                .equals("CHECKED"));
    }

    /** The world stays as it was for the others. */
    @AfterEach
    void takeBack() {
        owner.sql("delete from claims.entry where document = :id").param("id", id).update();
        owner.sql("delete from claims.step where document = :id").param("id", id).update();
        owner.sql("delete from claims.claim where judging in (select id from claims.judging where document = :id)")
            .param("id", id)
            .update();
        owner.sql("delete from claims.judging where document = :id").param("id", id).update();
        owner.sql("delete from claims.document where id = :id").param("id", id).update();
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
    }

    @Test
    void aClaimIsAcceptedCorrectedAndMappedAndTheReportIsSigned() throws IOException {
        step("ACCEPT", "3.93亿元", Map.of());
        assertThat(claim("3.93亿元").accepted()).isTrue();
        step("CORRECT", "9460万元",
                Map.of("said", "说的是全部健康项目", "reading", Map.of("figure", "project.count", "on", "2021-02-25")));
        assertThat(claim("9460万元").answers()).singleElement()
            .satisfies(answer -> assertThat(answer.figure()).isEqualTo("project.count"));
        var entry = group.post("/api/claims/dictionary", Map.of("words", "安装路灯", "figure", "project.count", "unit",
                "item", "why", "路灯按项目计", "fromOn", "2021-01-01", "document", id), "Idempotency-Key", key());
        assertThat(entry.status()).as(entry.body()).isLessThan(300);
        assertThat(claim("300盏").answers()).singleElement()
            .satisfies(answer -> assertThat(answer.figure()).isEqualTo("project.count"));
        var report = group.file("/api/claims/" + id + "/report.docx");
        assertThat(SignedWord.check(report).intact()).isTrue();
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
