package org.shanhe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DemoTest;
import org.shanhe.access.Browser;
import org.shanhe.kernel.Scope;
import org.shanhe.monitoring.Objections;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What anybody may send to the portal of the demo world, and what nobody should.
 */
@DemoTest
class PublicFormTests {

    private static final long COUNTY = 540623000000L;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    Publishing publishing;

    @LocalServerPort
    int port;

    private Browser anybody;

    @BeforeEach
    void come() {
        publishing.keepUp();
        owner.sql("delete from portal.knock").update();
        anybody = new Browser(port);
        anybody.get("/api/session");
    }

    /** The world stays as it was for the others. */
    @AfterEach
    void leave() {
        owner.sql(
                "delete from monitoring.objection where id in (select subject from portal.receipt where kind = 'CASE_OBJECTION')")
            .update();
        owner.sql(
                "delete from supervision.informant where complaint in (select subject from portal.receipt where kind = 'COMPLAINT')")
            .update();
        owner.sql(
                "delete from supervision.complaint where id in (select subject from portal.receipt where kind = 'COMPLAINT')")
            .update();
        owner.sql("delete from portal.receipt").update();
    }

    @Test
    void anObjectionLandsWithTheCaseAndItsAnswerIsReadByTheReceipt() {
        var notice = anybody.get("/api/public/notices?current=true&limit=200")
            .json()
            .path("rows")
            .valueStream()
            .filter(row -> row.path("kind").asString().equals("CASE_NOTICE") && row.path("open").asBoolean())
            .findFirst()
            .orElseThrow();
        var body = Map.of("notice", notice.path("id").asLong(), "text", "情况<b>不实</b>\u0000，请核查");
        assertThat(anybody.sendWithout("POST", "/api/public/objections", body).status()).isEqualTo(403);
        var receipt = anybody.post("/api/public/objections", body).json();
        var kept = owner
            .sql("""
                    select o.id, o.case_id, o.text from monitoring.objection o join portal.receipt r on r.subject = o.id and r.number = :number
                    """)
            .param("number", receipt.path("number").asString())
            .query()
            .singleRow();
        assertThat(kept).containsEntry("text", "情况＜b＞不实＜/b＞，请核查");
        var asked = Map.of("number", receipt.path("number").asString(), "code", receipt.path("code").asString());
        assertThat(anybody.post("/api/public/receipts", asked).json().path("state").asString()).isEqualTo("WAITING");
        Scope.system()
            .run(() -> context.getBean(Objections.class)
                .answer((long) kept.get("case_id"), (long) kept.get("id"), "已核查，电话13912345678", false));
        var answered = anybody.post("/api/public/receipts", asked).json();
        assertThat(answered.path("answer").asString()).isEqualTo("已核查，电话***");
        assertThat(answered.path("answeredOn").asString()).isNotBlank();
        var wrong = anybody.post("/api/public/receipts", Map.of("number", asked.get("number"), "code", "AAAAAAAA"));
        var unknown = anybody.post("/api/public/receipts", Map.of("number", "AAAAAAAAAA", "code", "AAAAAAAA"));
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void aClueIsKeptAtTheCountyWithItsWriterSealed() {
        var typed = Map.of("place", "540623201201", "category", "FUNDS", "text", "反映一件事", "name", "举报某", "phone",
                "15400000001");
        var receipt = anybody.post("/api/public/complaints", typed).json();
        var kept = owner
            .sql("""
                    select c.place, c.channel, c.named, i.sealed from supervision.complaint c join supervision.informant i on i.complaint = c.id
                      join portal.receipt r on r.subject = c.id and r.number = :number
                    """)
            .param("number", receipt.path("number").asString())
            .query()
            .singleRow();
        assertThat(kept).containsEntry("place", COUNTY).containsEntry("channel", "PORTAL").containsEntry("named", true);
        assertThat(new String((byte[]) kept.get("sealed"), StandardCharsets.ISO_8859_1)).doesNotContain("15400000001");
        var nameless = Map.of("place", "540623201201", "category", "FUNDS", "text", "匿名反映");
        assertThat(anybody.post("/api/public/complaints", nameless).status()).isEqualTo(200);
        assertThat(owner.sql("select count(*) from supervision.complaint where text like '%匿名反映' and not named")
            .query(Long.class)
            .single()).isEqualTo(1);
        assertThat(anybody
            .post("/api/public/complaints",
                    Map.of("place", "540623201201", "category", "FUNDS", "text", "我是机器", "website", "x"))
            .code()).isEqualTo("PORTAL_REFUSED");
    }

    @Test
    void whateverIsSentIsRefusedInWordsAndTooMuchIsTooMuch() {
        var hostile = List.of("' or 1=1 --", "\"; drop table portal.publication; --", "<script>alert(1)</script>",
                "\u0000\u202e\ud800", "../../etc/passwd", "%00", "{{7*7}}", "9".repeat(400), "１２３");
        for (var text : hostile) {
            var q = URLEncoder.encode(text, StandardCharsets.UTF_8);
            for (var address : List.of("/api/public/places?q=" + q, "/api/public/places/" + q,
                    "/api/public/notices?place=" + q, "/api/public/notices?cursor=" + q,
                    "/api/public/projects?cursor=" + q, "/api/public/notices/" + q, "/api/public/notices?kind=" + q,
                    "/api/public/open-data/" + q + ".csv")) {
                assertThat(anybody.get(address).status()).as(address).isBetween(200, 499);
            }
            assertThat(anybody.post("/api/public/receipts", Map.of("number", text, "code", text)).status()).isIn(404,
                    400);
            assertThat(anybody.post("/api/public/objections", Map.of("notice", text, "text", text)).status())
                .isBetween(400, 499);
        }
        assertThat(anybody.post("/api/public/complaints", Map.of("text", "长".repeat(20_000))).status()).isEqualTo(413);
        assertThat(anybody.post("/api/public/complaints", "{\"text\":\"\\ud800").status()).isEqualTo(400);
        var clue = Map.of("place", "540623201201", "category", "FUNDS", "text", "又来一次");
        var codes = Stream.generate(() -> anybody.post("/api/public/complaints", clue))
            .limit(12)
            .map(Browser.Answer::status)
            .toList();
        assertThat(codes).startsWith(200).endsWith(429);
    }

}
