package org.shanhe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a finance officer enters, over the addresses the screens use. */
@DatabaseTest
class EntryTests {

    static final long COUNTY = 540626000000L;

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    final String name = UUID.randomUUID().toString();

    Browser finance;

    JsonNode grant;

    @BeforeEach
    void register() {
        var people = new People(context);
        finance = people.signedIn(people.named(Role.FINANCE, COUNTY));
        grant = registered("E" + name, 50_000).json();
    }

    @Test
    void aDoubleClickPostsAndCommitsOnce() throws Exception {
        var project = account(AccountKind.PROJECT);
        for (var address : Map
            .of("/api/transfers", transfer(project, 100, "2022-05-01"), "/api/commitments", commitment(100))
            .entrySet()) {
            var key = UUID.randomUUID().toString();
            Callable<Long> click = () -> finance.post(address.getKey(), address.getValue(), "Idempotency-Key", key)
                .json()
                .path("id")
                .asLong();
            var ids = new HashSet<Long>();
            try (var clicks = Executors.newFixedThreadPool(4)) {
                for (var done : clicks.invokeAll(IntStream.range(0, 8).mapToObj(n -> click).toList())) {
                    ids.add(done.get());
                }
            }
            assertThat(ids).as(address.getKey()).hasSize(1).doesNotContain(0L);
        }
        assertThat(sum("ARRIVED")).isEqualTo(100);
        assertThat(sum("ISSUED")).isEqualTo(100);
    }

    @Test
    void aRefusalSaysInWordsWhatIsLeftAndOfWhichGrant() {
        var project = account(AccountKind.PROJECT);
        var refused = finance.post("/api/transfers", transfer(project, 50_001, "2022-05-01"), "Idempotency-Key", name,
                "Accept-Language", "zh-CN");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("E" + name).contains("还剩 500.00 元");
        refused = finance.post("/api/commitments", commitment(50_001), "Idempotency-Key", name, "Accept-Language",
                "zh-CN");
        assertThat(refused.json().path("detail").asString()).contains("E" + name).contains("还可下达 500.00 元");
    }

    @Test
    void whatCannotBeBookedIsRefused() {
        var project = account(AccountKind.PROJECT);
        assertThat(post("/api/transfers", transfer(project, 1, "2099-01-01")).code()).isEqualTo("MONEY_MOVED_LATER");
        assertThat(post("/api/transfers", transfer(project, 0, "2022-05-01")).status()).isEqualTo(400);
        assertThat(post("/api/transfers", transfer(project, 0.5, "2022-05-01")).status()).isEqualTo(400);
        assertThat(post("/api/transfers", transfer(project, 100.5, "2022-05-01")).status()).isEqualTo(400);
        assertThat(post("/api/transfers", transfer(project, -1, "2022-05-01")).status()).isEqualTo(400);
        var elsewhere = new HashMap<>(commitment(1));
        elsewhere.put("source", "DESIGNATED");
        assertThat(post("/api/commitments", elsewhere).code()).isEqualTo("FUND_SOURCE_UNKNOWN");
        assertThat(registered("E" + name, 60_000).code()).isEqualTo("GRANT_ALREADY_REGISTERED");
        assertThat(finance.get("/api/funds/overview?placce=1").code()).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(finance.get("/api/funds/overview?pairing=NONE").status()).isEqualTo(400);
        assertThat(finance.get("/api/funds/entries?stage=NONE").status()).isEqualTo(400);
        assertThat(finance.get("/api/funds/overview?year=2000000000").code()).isEqualTo("FUND_YEAR_OUT_OF_RANGE");
    }

    @Test
    void aNumberOfTheOverviewIsTheSumOfWhatItOpens() {
        var project = account(AccountKind.PROJECT);
        var posted = post("/api/transfers", transfer(project, 30_000, "2022-05-01")).json();
        var back = post("/api/transfers/%d/return".formatted(posted.path("id").asLong()),
                Map.of("amountFen", 1_000, "effectiveOn", "2022-06-01", "document", "退款单"));
        assertThat(back.status()).isEqualTo(200);
        var opened = finance.get("/api/funds/entries?stage=ARRIVED&grant=" + grant.path("id").asLong()).json();
        assertThat(opened.path("rows").valueStream().mapToLong(row -> row.path("fen").asLong()).sum())
            .isEqualTo(opened.path("sumFen").asLong())
            .isEqualTo(sum("ARRIVED"))
            .isEqualTo(29_000);
        assertThat(finance.get("/api/accounts-ledger/%d/export.xlsx".formatted(project)).status()).isEqualTo(200);
        assertThat(finance.get("/api/accounts-ledger/%d/book".formatted(project))
            .json()
            .path("rows")
            .get(1)
            .path("balanceFen")
            .asLong()).isEqualTo(29_000);
    }

    @Test
    void termsAreChangedOnlyByWhoHasSeenTheLatest() {
        var terms = "/api/grants/%d/terms".formatted(grant.path("id").asLong());
        var body = Map.of("status", "SUSPENDED", "conditions", "只用于校舍", "reason", "核查", "effectiveOn", "2022-05-01",
                "targets", new Object[] { Map.of("kind", "OUTPUT", "what", "校舍", "value", 10, "unit", "间") });
        assertThat(finance.post(terms, body).code()).isEqualTo("GRANT_VERSION_MISSING");
        assertThat(finance.post(terms, body, "If-Match", "\"0\"").status()).isEqualTo(200);
        assertThat(finance.post(terms, body, "If-Match", "\"0\"").code()).isEqualTo("GRANT_CHANGED");
        assertThat(post("/api/commitments", commitment(1)).code()).isEqualTo("GRANT_NOT_OPEN");
        assertThat(finance.get(terms).json().get(0).path("targets").get(0).path("what").asString()).isEqualTo("校舍");
    }

    private Browser.Answer registered(String document, long fen) {
        return finance.post("/api/grants", Map.of("documentNo", document, "source", "CENTRAL_FISCAL", "purpose",
                "EDUCATION", "place", COUNTY, "amountFen", fen, "grantedOn", "2022-03-01"));
    }

    private Browser.Answer post(String address, Object body) {
        return finance.post(address, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private long account(AccountKind kind) {
        return Scope.system().call(() -> accounts.open(new NewAccount(kind, kind + name, "账户", null, COUNTY)));
    }

    private Map<String, Object> transfer(long to, Number fen, String on) {
        return Map.of("kind", "DISBURSE", "grant", grant.path("id").asLong(), "from", grant.path("account").asLong(),
                "to", to, "amountFen", fen, "purpose", "EDUCATION", "place", COUNTY, "effectiveOn", on);
    }

    private Map<String, Object> commitment(long fen) {
        return Map.of("kind", "ISSUE", "grant", grant.path("id").asLong(), "source", "CENTRAL_FISCAL", "purpose",
                "EDUCATION", "place", COUNTY, "amountFen", fen, "effectiveOn", "2022-05-01");
    }

    private long sum(String stage) {
        return finance.get("/api/grants/%d/stages".formatted(grant.path("id").asLong()))
            .json()
            .path("fen")
            .path(stage)
            .asLong();
    }

}
