package org.shanhe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SecondFactorTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @LocalServerPort
    int port;

    String name;

    byte[] secret;

    long step;

    @BeforeEach
    void pair() {
        owner.sql("delete from access.attempt").update();
        var people = new People(context);
        name = people.named(Role.FINANCE, 540623000000L);
        var in = people.signedIn(name);
        var offer = in.post("/api/session/second-factor", Map.of()).json();
        secret = Base32.decode(offer.path("secret").asString());
        step = Instant.now().getEpochSecond() / 30;
        assertThat(offer.path("uri").asString()).startsWith("otpauth://totp/Shanhe:" + name);
        assertThat(in.post("/api/session/second-factor/confirm", Map.of("code", "000000x")).code())
            .isEqualTo("WRONG_CODE");
        assertThat(in.post("/api/session/second-factor/confirm", Map.of("code", code(step - 1))).status())
            .isEqualTo(204);
        assertThat(in.get("/api/session").json().path("secondFactor").asBoolean()).isTrue();
    }

    private String code(long at) {
        return secondFactor.code(secret, at);
    }

    private Browser.Answer signIn(String code) {
        var browser = new Browser(port);
        browser.get("/api/session");
        return browser.post("/api/session", Map.of("name", name, "password", People.PASSWORD, "code", code));
    }

    @Test
    void thePasswordAloneIsNotEnough() {
        assertThat(new Browser(port).signIn(name, People.PASSWORD).code()).isEqualTo("SECOND_FACTOR_NEEDED");
        assertThat(signIn(code(step)).status()).isEqualTo(200);
    }

    @Test
    void aCodeWorksOnce() {
        assertThat(signIn(code(step)).status()).isEqualTo(200);

        assertThat(signIn(code(step)).code()).isEqualTo("WRONG_CODE");
        assertThat(signIn(code(step - 1)).code()).isEqualTo("WRONG_CODE");
    }

    @Test
    void aResetPasswordUnpairsTheAuthenticator() {
        var accounts = context.getBean(Accounts.class);
        accounts.setPassword(accounts.find(name).orElseThrow().id(), People.PASSWORD, true);

        assertThat(new Browser(port).signIn(name, People.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void askingForTheCodeDoesNotForgetWrongOnes() {
        for (int i = 0; i < Attempts.PER_NAME; i++) {
            assertThat(new Browser(port).signIn(name, People.PASSWORD).code()).isEqualTo("SECOND_FACTOR_NEEDED");
            assertThat(signIn("12345x").code()).isEqualTo("WRONG_CODE");
        }

        assertThat(signIn(code(step)).code()).isEqualTo("LOCKED_OUT");
    }

    @Test
    void theDatabaseHoldsNoPlainSecretAndTakesNone() {
        var kept = owner.sql("select second_factor from access.account where name = :name")
            .param("name", name)
            .query(byte[].class)
            .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
            .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> owner.sql("update access.account set second_factor = :secret where name = :name")
            .param("secret", secret)
            .param("name", name)
            .update()).hasMessageContaining("second_factor_encrypted");
    }

    @Test
    void aPlainSecretOfAnOlderVersionIsEncryptedAtTheStart() {
        owner.sql("alter table access.account drop constraint second_factor_encrypted").update();
        owner.sql("update access.account set second_factor = :secret where name = :name")
            .param("secret", secret)
            .param("name", name)
            .update();
        owner.sql("""
                alter table access.account add constraint second_factor_encrypted
                    check (octet_length(second_factor) > 20 and octet_length(second_factor_pending) > 20) not valid
                """).update();
        secondFactor.encryptPlain();
        assertThat(owner.sql("select count(*) from access.account where octet_length(second_factor) = 20")
            .query(Long.class)
            .single()).isZero();
        assertThat(signIn(code(step)).status()).isEqualTo(200);
    }

}
