package org.shanhe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AppealTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @LocalServerPort
    int port;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void anyoneAppealsWithoutAnAccountAndReadsTheDatedAnswerByTheReceipt() {
        clock.set(LocalDate.of(2031, 5, 1));
        var visitor = new Browser(port);
        visitor.get("/api/session");
        var sent = visitor.post("/api/appeals/public",
                Map.of("place", Hamlet.VILLAGE, "name", "王某", "contact", "13900001111", "text", "未纳入监测"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        var receipt = sent.json().path("receipt").asString();
        assertThat(receipt).hasSize(16);
        assertThat(sent.json().path("dueOn").asString()).isEqualTo("2031-05-16");
        assertThat(visitor.get("/api/appeals/public/" + receipt).json().path("answer").isNull()).isTrue();
        var people = new People(context);
        var town = people.signedIn(people.named(Role.TOWN_OFFICER, Hamlet.TOWN));
        var waiting = town.get("/api/tasks?kind=APPEAL").json().path("rows");
        var id = waiting.valueStream().map(row -> row.path("id").asLong()).max(Long::compare).orElseThrow();
        assertThat(town.post("/api/appeals/" + id + "/answer", Map.of("answer", "已入户核实")).status()).isEqualTo(200);
        clock.set(LocalDate.of(2031, 5, 9));
        var answered = visitor.get("/api/appeals/public/" + receipt).json();
        assertThat(answered.path("answer").asString()).isEqualTo("已入户核实");
        assertThat(answered.path("answeredOn").asString()).isEqualTo("2031-05-01");
        assertThat(visitor.get("/api/appeals").status()).isEqualTo(401);
        assertThat(visitor.get("/api/appeals/public/ABCDEFGH").status()).isEqualTo(404);
        assertThat(
                owner.sql("select count(*) from monitoring.appeal where position('13900001111'::bytea in contact) > 0")
                    .query(Integer.class)
                    .single())
            .isZero();
    }

    @Test
    void oneAddressAppealsTenTimesADay() {
        clock.set(LocalDate.of(2031, 6, 1));
        var visitor = new Browser(port);
        visitor.get("/api/session");
        var body = Map.of("place", Hamlet.VILLAGE, "text", "x");
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.post("/api/appeals/public", body).status()).isEqualTo(200);
        }
        assertThat(visitor.post("/api/appeals/public", body).code()).isEqualTo("TOO_MANY_APPEALS");
        clock.set(LocalDate.of(2031, 6, 2));
        assertThat(visitor.post("/api/appeals/public", body).status()).isEqualTo(200);
    }

}
