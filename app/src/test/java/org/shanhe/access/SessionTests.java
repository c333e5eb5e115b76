package org.shanhe.access;

import static org.assertj.core.api.Assertions.assertThat;

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
class SessionTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @LocalServerPort
    int port;

    People people;

    Browser browser;

    @BeforeEach
    void begin() {
        people = new People(context);
        browser = new Browser(port);
        owner.sql("delete from access.attempt").update();
    }

    @Test
    void theFirstRequestIsToldToSignInAndGivenATokenForThePost() {
        var answer = browser.get("/api/session");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("SIGN_IN_NEEDED");
        assertThat(answer.response().headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(browser.cookie("XSRF-TOKEN")).isNotBlank();
        assertThat(browser.cookie("SHANHE")).isNull();
    }

    @Test
    void signingInGivesTheSessionWithPlacesAndMenu() {
        var name = people.named(Role.COUNTY_OFFICER, 540623000000L);

        var session = browser.signIn(name, People.PASSWORD);

        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json().at("/places/0/code").asString()).isEqualTo("540623000000");
        assertThat(session.json().path("partners").isNull()).isTrue();
        assertThat(session.json().path("menu").toString())
            .contains("dashboard", "households", "villages", "figures", "imports", "projects", "funds", "places")
            .doesNotContain("accounts", "audit");
        assertThat(session.json().path("may").toString()).contains("export", "correct", "reveal", "import")
            .doesNotContain("createAccount", "grant", "unlock");
        assertThat(session.json().path("csrf").asString()).isEqualTo(browser.cookie("XSRF-TOKEN"));
        assertThat(browser.get("/api/session").json().path("name").asString()).isEqualTo(name);
    }

    @Test
    void aPartnerIsOfferedNeitherExportNorImportNorCorrection() {
        var name = people.named(Role.PARTNER_UNIT, 540623000000L);

        assertThat(browser.signIn(name, People.PASSWORD).json().path("may").toString()).doesNotContain("\"export\"",
                "\"import\"", "\"correct");
    }

    @Test
    void theSessionCookieIsForHttpAndThisSiteOnlyAndNewAtSignIn() {
        var name = people.named(Role.FINANCE, 540623000000L);
        browser.plant("SHANHE", "PLANTEDBYSOMEONEELSE");

        var answer = browser.signIn(name, People.PASSWORD);

        assertThat(sessionCookie(answer)).startsWith("SHANHE=")
            .doesNotContain("PLANTED")
            .contains("HttpOnly")
            .contains("SameSite=Lax");
        assertThat(sessionCookie(browser.signIn(name, People.PASSWORD))).isNotEqualTo(sessionCookie(answer));
    }

    private static String sessionCookie(Browser.Answer answer) {
        return answer.response()
            .headers()
            .allValues("set-cookie")
            .stream()
            .filter(cookie -> cookie.startsWith("SHANHE="))
            .findFirst()
            .orElseThrow();
    }

    @Test
    void aPostWithoutTheTokenOfThePageIsRefused() {
        var name = people.named(Role.FINANCE, 540623000000L);
        browser.get("/api/session");

        var answer = browser.sendWithout("POST", "/api/session", Map.of("name", name, "password", People.PASSWORD));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("CSRF_TOKEN_MISSING");
    }

    @Test
    void signingOutEndsTheSession() {
        var in = people.signedIn(people.named(Role.FINANCE, 540623000000L));

        assertThat(in.delete("/api/session", Map.of()).status()).isEqualTo(204);

        assertThat(in.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aRestartSignsNobodyOutAndTheDatabaseHoldsNoToken() {
        var name = people.named(Role.FINANCE, 540623000000L);
        var in = people.signedIn(name);
        var other = people.signedIn(name);
        other.delete("/api/session", Map.of());

        context.getBean(KeptSessions.class).forgetMemory();

        assertThat(in.get("/api/session").json().path("name").asString()).isEqualTo(name);
        assertThat(other.get("/api/session").status()).isEqualTo(401);
        assertThat(owner.sql("select count(*) from access.session where position(:token::bytea in key) > 0")
            .param("token", in.cookie("SHANHE").substring(0, 16))
            .query(Long.class)
            .single()).isZero();
    }

    @Test
    void aSessionNotUsedForTwoHoursEndsAndOneOfAnAccountSinceLockedDoesNotComeBack() {
        var name = people.named(Role.FINANCE, 540623000000L);
        var idle = people.signedIn(name);
        owner.sql("update access.session set seen_at = now() - interval '121 minutes'").update();
        var locked = people.signedIn(name);
        context.getBean(KeptSessions.class).forgetMemory();

        assertThat(idle.get("/api/session").code()).isEqualTo("SIGN_IN_NEEDED");
        context.getBean(Accounts.class).lock(context.getBean(Accounts.class).find(name).orElseThrow().id(), true);
        context.getBean(KeptSessions.class).forgetMemory();
        assertThat(locked.get("/api/session").code()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        var name = people.named(Role.FINANCE, 540623000000L);

        var wrong = browser.signIn(name, "not the password");
        var unknown = browser.signIn("nobody-of-that-name", "not the password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("WRONG_CREDENTIALS");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void afterFiveWrongTriesTheNameIsLockedOutEvenForTheRightPassword() {
        var name = people.named(Role.FINANCE, 540623000000L);
        for (int i = 0; i < Attempts.PER_NAME; i++) {
            assertThat(browser.signIn(name, "not the password").code()).isEqualTo("WRONG_CREDENTIALS");
        }

        var answer = browser.signIn(name, People.PASSWORD);

        assertThat(answer.status()).isEqualTo(423);
        assertThat(answer.code()).isEqualTo("LOCKED_OUT");
        assertThat(answer.json().path("minutes").asInt()).isEqualTo(15);
        owner.sql("update access.attempt set until = now() - interval '1 second'").update();
        assertThat(browser.signIn(name, People.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsWithTheNextRequestAfterItsAccountIsLocked() {
        var name = people.named(Role.FINANCE, 540623000000L);
        var in = people.signedIn(name);
        assertThat(in.get("/api/session").status()).isEqualTo(200);

        context.getBean(Accounts.class).lock(context.getBean(Accounts.class).find(name).orElseThrow().id(), true);

        assertThat(in.get("/api/session").code()).isEqualTo("SESSION_ENDED");
        assertThat(in.get("/api/session").code()).isEqualTo("SIGN_IN_NEEDED");
        assertThat(in.signIn(name, People.PASSWORD).code()).isEqualTo("ACCOUNT_LOCKED");
    }

    @Test
    void anEndedSessionIsEndedHoweverTheAddressIsWritten() {
        var name = people.named(Role.SYSTEM_OFFICER);
        var in = people.signedIn(name);
        assertThat(in.get("/%61pi/accounts").status()).isEqualTo(200);
        context.getBean(Accounts.class).lock(context.getBean(Accounts.class).find(name).orElseThrow().id(), true);

        assertThat(in.get("/%61pi/accounts").status()).isEqualTo(401);
        assertThat(in.get("/api//accounts").status()).isEqualTo(400);
        assertThat(in.get("/api/accounts;x=1").code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void demoAccountsAreRefusedOutsideDemoMode() {
        var name = people.named(Role.FINANCE, 540623000000L);
        owner.sql("update access.account set demo = true where name = :name").param("name", name).update();

        assertThat(browser.signIn(name, People.PASSWORD).code()).isEqualTo("DEMO_ACCOUNT_REFUSED");
    }

    @Test
    void wordsComeInTheLanguageOfTheReader() {
        assertThat(browser.get("/api/session").json().path("detail").asString()).isEqualTo("请先登录。");
        assertThat(browser.get("/api/session", "Accept-Language", "en-GB").json().path("detail").asString())
            .isEqualTo("Please sign in first.");
    }

    @Test
    void mistakesInTheRequestAreAnsweredWithAProblem() {
        var in = people.signedIn(people.named(Role.SYSTEM_OFFICER));

        assertThat(in.post("/api/session", "{\"name\":").code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(in.post("/api/session", Map.of("name", "x")).json().path("fields").toString())
            .isEqualTo("{\"password\":\"不能为null\"}");
        assertThat(in.get("/api/no-such-thing").code()).isEqualTo("NOT_ALLOWED");
        assertThat(in.put("/api/session", Map.of()).code()).isIn("WRONG_METHOD", "NOT_ALLOWED");
        assertThat(in.get("/api/session?sort=name").code()).isEqualTo("UNKNOWN_PARAMETER");
    }

    @Test
    void openApiIsForThoseSignedIn() {
        assertThat(browser.get("/api/openapi").status()).isEqualTo(401);

        var answer = people.signedIn(people.named(Role.FINANCE, 540623000000L)).get("/api/openapi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("openapi").asString()).startsWith("3.1");
        assertThat(answer.json().at("/paths/~1api~1session").isMissingNode()).isFalse();
    }

    @Test
    void pagesCarrySecureHeaders() {
        var headers = browser.get("/api/session").response().headers();

        assertThat(headers.firstValue("content-security-policy").orElse("")).contains("default-src 'self'");
        assertThat(headers.firstValue("x-frame-options")).hasValue("DENY");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
    }

}
