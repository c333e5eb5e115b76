package org.shanhe.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AccountTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @LocalServerPort
    int port;

    People people;

    Browser system;

    Browser security;

    @BeforeEach
    void begin() {
        owner.sql("delete from access.attempt").update();
        owner.sql("""
                insert into place.division (code, name, level)
                select 540000000000, '西藏自治区', 1 where not exists (select from place.division)
                """).update();
        people = new People(context);
        system = people.signedIn(people.named(Role.SYSTEM_OFFICER));
        security = people.signedIn(people.named(Role.SECURITY_OFFICER));
    }

    private Browser.Answer grant(Browser by, Object id, Object wanted) {
        var account = security.get("/api/accounts/" + id);
        return by.post("/api/accounts/" + id + "/grant", wanted, "If-Match",
                account.response().headers().firstValue("etag").orElse("\"1\""));
    }

    private static Map<String, Object> wanted(List<String> roles, List<String> places) {
        return Map.of("roles", roles, "places", places, "everyPartner", !places.isEmpty());
    }

    @Test
    void oneOfficerCreatesAnAccountAndAnotherSaysWhatItMayDo() {
        var name = "county.officer." + System.nanoTime();
        var issued = system.post("/api/accounts", Map.of("name", name, "display", "县局")).json();
        var id = issued.path("id").asLong();

        assertThat(grant(system, id, wanted(List.of("COUNTY_OFFICER"), List.of("540000000000"))).code())
            .isEqualTo("NOT_ALLOWED");
        assertThat(security.post("/api/accounts", Map.of("name", "other", "display", "x")).code())
            .isEqualTo("NOT_ALLOWED");
        assertThat(grant(security, id, wanted(List.of("COUNTY_OFFICER"), List.of("540000000000"))).status())
            .isEqualTo(200);

        var browser = new Browser(port);
        var session = browser.signIn(name, issued.path("password").asString());
        assertThat(session.json().path("mustChange").asBoolean()).isTrue();
        assertThat(browser.get("/api/places/tree").code()).isEqualTo("PASSWORD_CHANGE_NEEDED");
        assertThat(
                browser.post("/api/session/password", Map.of("old", issued.path("password").asString(), "new", "short"))
                    .code())
            .isEqualTo("PASSWORD_LENGTH");
        assertThat(browser
            .post("/api/session/password",
                    Map.of("old", issued.path("password").asString(), "new", "a river of my own"))
            .status()).isEqualTo(204);
        assertThat(browser.get("/api/session").json().at("/places/0/code").asString()).isEqualTo("540000000000");
        assertThat(browser.get("/api/session").json().path("mustChange").asBoolean()).isFalse();
    }

    @Test
    void theThreeOfficersAreKeptApart() {
        var id = system.post("/api/accounts", Map.of("name", "apart." + System.nanoTime(), "display", "x"))
            .json()
            .path("id")
            .asLong();

        assertThat(grant(security, id, wanted(List.of("SYSTEM_OFFICER", "AUDITOR"), List.of())).code())
            .isEqualTo("OFFICER_HAS_ONE_ROLE");
        assertThat(grant(security, id, wanted(List.of("AUDITOR", "FINANCE"), List.of())).code())
            .isEqualTo("OFFICER_HAS_ONE_ROLE");
        assertThat(grant(security, id, wanted(List.of("AUDITOR"), List.of("540000000000"))).code())
            .isEqualTo("OFFICER_HAS_NO_SCOPE");
        assertThat(security.get("/api/audit").code()).isEqualTo("NOT_ALLOWED");
        assertThat(system.get("/api/audit").code()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void nobodyGrantsRightsToHimself() {
        var self = security.get("/api/session").json().path("account").asLong();

        assertThat(grant(security, self, wanted(List.of("COUNTY_OFFICER"), List.of("540000000000"))).code())
            .isEqualTo("NOBODY_GRANTS_HIMSELF");
    }

    @Test
    void theSystemOfficerCannotTakeOverAnotherOfficerByANewPassword() {
        var other = security.get("/api/session").json().path("account").asLong();

        assertThat(system.post("/api/accounts/" + other + "/reset-password", Map.of()).code())
            .isEqualTo("OFFICER_PASSWORD");
    }

    @Test
    void aChangeOfScopeEndsTheRunningSessions() {
        var name = people.named(Role.TOWN_OFFICER, 540623101000L);
        var in = people.signedIn(name);
        var id = in.get("/api/session").json().path("account").asLong();

        assertThat(grant(security, id, wanted(List.of("TOWN_OFFICER"), List.of("540000000000"))).status())
            .isEqualTo(200);

        assertThat(in.get("/api/places/tree").code()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void anAccountChangedMeanwhileIsNotOverwritten() {
        var id = system.post("/api/accounts", Map.of("name", "stale." + System.nanoTime(), "display", "x"))
            .json()
            .path("id")
            .asLong();

        assertThat(system.put("/api/accounts/" + id, Map.of("display", "first"), "If-Match", "\"1\"").status())
            .isEqualTo(200);
        assertThat(system.put("/api/accounts/" + id, Map.of("display", "second"), "If-Match", "\"1\"").code())
            .isEqualTo("ACCOUNT_CHANGED");
        assertThat(system.put("/api/accounts/" + id, Map.of("display", "third")).code()).isEqualTo("VERSION_MISSING");
    }

    @Test
    void aPlaceThatDoesNotExistIsRefused() {
        var id = system.post("/api/accounts", Map.of("name", "place." + System.nanoTime(), "display", "x"))
            .json()
            .path("id")
            .asLong();

        assertThat(grant(security, id, wanted(List.of("COUNTY_OFFICER"), List.of("999999999999"))).code())
            .isEqualTo("NO_SUCH_PLACE");
        assertThat(grant(security, id, wanted(List.of("KING"), List.of())).code()).isEqualTo("NO_SUCH_ROLE");
    }

    @Test
    void accountsAreListedInPages() {
        var first = system.get("/api/accounts?limit=1").json();

        assertThat(first.path("rows").size()).isEqualTo(1);
        assertThat(system.get("/api/accounts?limit=1&cursor=" + first.path("next").asString())
            .json()
            .at("/rows/0/id")
            .asLong()).isGreaterThan(first.at("/rows/0/id").asLong());
        assertThat(system.get("/api/accounts").body()).doesNotContain("argon2");
    }

}
