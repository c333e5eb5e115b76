package org.shanhe.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The other tests' accounts pass for demo accounts meanwhile, so that there seems to be
 * none.
 */
@DatabaseTest
class SetupTests {

    private static final Map<String, Object> OFFICERS = Map.of("system", officer("sys"), "security", officer("sec"),
            "auditor", officer("aud"));

    @Autowired
    Setup setup;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @LocalServerPort
    int port;

    Browser browser;

    private static Map<String, String> officer(String name) {
        return Map.of("name", name + "." + System.nanoTime(), "display", name, "password", "a long mountain road");
    }

    @BeforeEach
    void hideTheAccounts() {
        owner.sql("delete from access.attempt").update();
        owner.sql("update access.account set demo = true").update();
        browser = new Browser(port);
        browser.get("/api/session");
    }

    @AfterEach
    void showThemAgain() {
        owner.sql("update access.account set demo = false").update();
    }

    @Test
    void theLinkAppointsTheThreeOfficersOnce() {
        assertThat(browser.get("/api/session").json().path("setup").asBoolean()).isTrue();
        var token = setup.open();
        assertThat(browser.get("/api/setup/" + token).status()).isEqualTo(204);

        assertThat(browser.post("/api/setup/" + token, OFFICERS).status()).isEqualTo(204);

        assertThat(browser.post("/api/setup/" + token, OFFICERS).code()).isEqualTo("SETUP_LINK_INVALID");
        assertThat(browser.get("/api/session").json().path("setup").asBoolean()).isFalse();
        var name = ((Map<?, ?>) OFFICERS.get("auditor")).get("name").toString();
        var session = browser.signIn(name, "a long mountain road").json();
        assertThat(session.path("roles").toString()).isEqualTo("[\"AUDITOR\"]");
        assertThat(session.path("mustChange").asBoolean()).isFalse();
    }

    @Test
    void anotherLinkOrAWeakPasswordAppointsNobody() {
        var token = setup.open();

        assertThat(browser.post("/api/setup/0123456789", OFFICERS).code()).isEqualTo("SETUP_LINK_INVALID");
        var weak = Map.of("system", officer("s"), "security", officer("t"), "auditor",
                Map.of("name", "weak", "display", "x", "password", "1111111111111"));
        assertThat(browser.post("/api/setup/" + token,
                Map.of("system", officer("ss"), "security", officer("st"), "auditor",
                        Map.of("name", "weak", "display", "x", "password", "weak1234567")))
            .code()).isEqualTo("PASSWORD_HOLDS_NAME");
        assertThat(browser.post("/api/setup/" + token, weak).code()).isEqualTo("PASSWORD_TOO_PLAIN");
        assertThat(browser.get("/api/session").json().path("setup").asBoolean()).isTrue();
    }

    @Test
    void theLinkIsDeadOnceThereIsAnAccount() {
        var token = setup.open();
        owner.sql("update access.account set demo = false").update();

        if (!browser.get("/api/session").json().path("setup").asBoolean()) {
            assertThat(browser.get("/api/setup/" + token).code()).isEqualTo("SETUP_LINK_INVALID");
        }
    }

}
