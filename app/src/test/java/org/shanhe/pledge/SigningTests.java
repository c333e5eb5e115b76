package org.shanhe.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Asked;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.pledge.NewLetter.Promised;
import org.shanhe.pledge.NewSignature.Side;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SigningTests {

    /** 湖南: no other test writes here. */
    static final long REGION = 430000000000L;

    static final AtomicInteger COUNTIES = new AtomicInteger();

    static final int THIS_YEAR = LocalDate.now().getYear();

    @Autowired
    ApplicationContext context;

    @Autowired
    Drafting drafting;

    @Autowired
    Signing signing;

    @Autowired
    Statements statements;

    @Autowired
    LetterPapers papers;

    @Autowired
    LetterPages pages;

    @Autowired
    Readings readings;

    @Autowired
    Answers answers;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void theTextIsFrozenAndBothSidesSignItOnceByHandOrWithAKey() {
        var letter = Scope.system().call(() -> draft(2017, 3));
        Scope.system().run(() -> signing.offer(letter, 1));
        var frozen = page(letter).letter();
        assertThat(frozen.text()).contains("脱贫户数").contains("军令状");
        assertThat(frozen.textSha256()).isEqualTo(TextSignature.sha256(Objects.requireNonNull(frozen.text())));
        assertRefused("LETTER_NOT_DRAFT",
                () -> drafting.save(letter, 2, List.of(new Promised("HOUSEHOLDS_OUT", BigDecimal.ONE))));
        assertRefused("LETTER_SIGNATURE_MISSING", () -> signing.sign(letter, hand(Side.FIRST, "甲", null)));
        assertRefused("SIGNATURE_WRONG", () -> signing.sign(letter, key(Side.SECOND, "乙", "别的正文")));
        Scope.system().run(() -> signing.sign(letter, key(Side.SECOND, "乙", frozen.text())));
        assertRefused("SIDE_SIGNED", () -> signing.sign(letter, hand(Side.SECOND, "丙", scan(letter))));
        assertRefused("SIGNED_BY_BOTH", () -> signing.sign(letter, hand(Side.FIRST, "乙", scan(letter))));
        assertRefused("LETTER_SIGNED_BY_ONE", () -> signing.withdraw(letter, 2));
        Scope.system().run(() -> signing.sign(letter, hand(Side.FIRST, "甲", scan(letter))));
        var page = page(letter);
        assertThat(page.letter().state()).isEqualTo(LetterState.SIGNED);
        assertThat(page.signatures()).extracting(Signature.Checked::fits).containsExactly(null, true);
        // not even the owner of the tables changes what was signed
        assertThatThrownBy(
                () -> owner.sql("update pledge.letter set text = 'x' where id = :id").param("id", letter).update())
            .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> owner.sql("update pledge.target set promised = 0 where letter = :id")
            .param("id", letter)
            .update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aBindingLetterIsAmendedOnlyUpwardsAndTheOldOneIsSuperseded() {
        var letter = Scope.system().call(() -> signed(THIS_YEAR, draft(THIS_YEAR, 60)));
        assertRefused("BINDING_WAIVED",
                () -> signing.amend(letter, List.of(new Promised("IN_TIME", new BigDecimal("0.5"))), null, null));
        assertRefused("BINDING_WAIVED",
                () -> signing.amend(letter, List.of(new Promised("HELPED", BigDecimal.ONE)), null, null));
        long next = Scope.system().call(() -> {
            long id = signing.amend(letter, List.of(new Promised("IN_TIME", new BigDecimal("0.7"))), "加码", null);
            assertThat(page(letter).letter().state()).isEqualTo(LetterState.SIGNED);
            return signed(THIS_YEAR, id);
        });
        assertThat(page(letter).letter().state()).isEqualTo(LetterState.SUPERSEDED);
        assertThat(page(letter).letter().supersededBy()).isEqualTo(next);
        assertThat(page(next).letter().supersedes()).isEqualTo(letter);
        long over = Scope.system().call(() -> signed(2017, draft(2017, 1)));
        assertRefused("LETTER_OVER",
                () -> signing.amend(over, List.of(new Promised("HOUSEHOLDS_OUT", BigDecimal.TEN)), null, null));
    }

    @Test
    void aMissedBindingTargetStaysRedUntilSomebodyAnswersForItAndTheFigureCountsIt() {
        var letter = Scope.system().call(() -> signed(2017, draft(2017, 4)));
        var target = page(letter).targets().getFirst();
        assertThat(target.standing()).isEqualTo(Standing.MISSED);
        assertThat(Scope.system().call(() -> readings.take(LocalDate.of(2017, 12, 31)))).isPositive();
        var place = Long.toString(Objects.requireNonNull(page(letter).letter().place()));
        var asked = new Asked(place, null, null, LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31), null);
        var rate = Scope.system().call(() -> answers.value("letter.kept_rate", asked, Locale.ENGLISH));
        assertThat(rate.value()).isEqualByComparingTo("0");
        var browser = officer(place);
        assertThat(browser.get("/api/tasks?kind=LETTER_MISSED").body()).contains("/letters/" + letter);
        var entry = new NewAccountability(target.id(), LocalDate.of(2018, 2, 1), "县扶贫办", "约谈", "〔2018〕1号");
        Scope.system().run(() -> statements.account(letter, entry));
        assertThat(page(letter).accountability()).singleElement()
            .satisfies(one -> assertThat(one.handling()).isEqualTo("约谈"));
        assertThat(browser.get("/api/tasks?kind=LETTER_MISSED").body()).doesNotContain("/letters/" + letter);
    }

    @Test
    void nobodyReviewsWhatHeStatedHimselfAndOnlyWhatWasAcceptedCounts() {
        var letter = Scope.system()
            .call(() -> signed(2017, drafting
                .draft(of(2017, List.of(new Promised("COUNTIES_DELISTED", BigDecimal.ONE)), county()), null)));
        var page = page(letter);
        var place = Long.toString(Objects.requireNonNull(page.letter().place()));
        long paper = Scope.system().call(() -> scan(letter));
        var author = officer(place);
        var body = """
                {"target":%d,"onDay":"2017-12-01","value":1,"note":"公告","paper":%d}
                """.formatted(page.targets().getFirst().id(), paper);
        long statement = author.post("/api/letters/%d/statements".formatted(letter), body).json().path("id").asLong();
        var review = "/api/letters/%d/statements/%d/review".formatted(letter, statement);
        assertThat(page(letter).targets().getFirst().standing()).isEqualTo(Standing.UNKNOWN);
        var refused = author.post(review, "{\"accepted\":true}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("STATEMENT_OWN");
        assertThat(officer(place).post(review, "{\"accepted\":true}").status()).isEqualTo(200);
        assertThat(page(letter).targets().getFirst().standing()).isEqualTo(Standing.MET);
    }

    private Browser officer(String place) {
        var people = new People(context);
        return people.signedIn(people.named(Role.COUNTY_OFFICER, Long.valueOf(place)));
    }

    private long draft(int year, int value) {
        return drafting.draft(of(year, List.of(year == 2017 ? new Promised("HOUSEHOLDS_OUT", BigDecimal.valueOf(value))
                : new Promised("IN_TIME", BigDecimal.valueOf(value).movePointLeft(2))), county()), null);
    }

    private static NewLetter of(int year, List<Promised> promised, long county) {
        return new NewLetter("PREFECTURE_COUNTY", year, county / 100_000_000 * 100_000_000, county, null, null,
                promised, null);
    }

    private long signed(int year, long letter) {
        signing.offer(letter, 1);
        var on = LocalDate.of(year, 1, 10);
        signing.sign(letter, new NewSignature(Side.FIRST, "甲", "书记", on, scan(letter), null, null));
        signing.sign(letter, new NewSignature(Side.SECOND, "乙", "县长", on, scan(letter), null, null));
        return letter;
    }

    private static NewSignature hand(Side side, String name, @Nullable Long paper) {
        return new NewSignature(side, name, "书记", LocalDate.of(2017, 1, 10), paper, null, null);
    }

    @Test
    void anSm2SignatureOfOpensslFitsItsTextAndNoOther() {
        var key = "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEVNioCPv0GGY9ERNKycLgt0AouFRzrhAULc0OS3+sFgGHmrjdLg5UI+iMRk0DfvjlhKPRi/q1PNgCKdpcEjSFLQ==";
        var signature = "MEUCIQDRwdH24H8hkUQA7iYcQbthDDRxpyUfj+WFDQPsURN0YAIgZFOfQxTEJs7oaC/g3OMXK6tyyaZJ0Buxtn4kpXR7apo=";
        assertThat(TextSignature.verifies("中\n", key, signature)).isTrue();
        assertThat(TextSignature.verifies("中", key, signature)).isFalse();
        assertThat(TextSignature.algorithm(key)).isEqualTo(TextSignature.Algorithm.SM2);
        assertThat(TextSignature.algorithm("AAAA")).isNull();
    }

    private static NewSignature key(Side side, String name, @Nullable String text) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var signer = java.security.Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
            return new NewSignature(side, name, "县长", LocalDate.of(2017, 1, 10), null,
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                    Base64.getEncoder().encodeToString(signer.sign()));
        }
        catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private long scan(long letter) {
        try {
            return papers
                .keep(letter, "签字页.pdf", "application/pdf",
                        new ByteArrayInputStream("签字页".getBytes(StandardCharsets.UTF_8)))
                .id();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LetterPage page(long letter) {
        return Scope.system().call(() -> pages.page(letter, null, Locale.SIMPLIFIED_CHINESE));
    }

    private static void assertRefused(String code, Runnable what) {
        assertThatThrownBy(() -> Scope.system().run(what)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private long county() {
        return owner
            .sql("select code from place.division where level = 3 and code >= :region order by code offset :n limit 1")
            .param("region", REGION)
            .param("n", COUNTIES.getAndIncrement())
            .query(Long.class)
            .single();
    }

}
