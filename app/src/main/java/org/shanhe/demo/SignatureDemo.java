package org.shanhe.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Base64;
import java.util.stream.Stream;
import org.shanhe.kernel.Rows;
import org.shanhe.pledge.Letters;
import org.shanhe.pledge.NewAccountability;
import org.shanhe.pledge.NewSignature;
import org.shanhe.pledge.NewSignature.Side;
import org.shanhe.pledge.Readings;
import org.shanhe.pledge.Signing;
import org.shanhe.pledge.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs the letters of the demo world with keys that everybody can make again, reads how
 * they were kept at the years' ends, and answers for all but one of what was missed.
 */
@Component
class SignatureDemo {

    private final JdbcClient jdbc;

    private final Letters letters;

    private final Signing signing;

    private final Readings readings;

    private final Statements statements;

    SignatureDemo(JdbcClient jdbc, Letters letters, Signing signing, Readings readings, Statements statements) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.signing = signing;
        this.readings = readings;
        this.statements = statements;
    }

    private record Drafted(long id, int year, boolean both) {
    }

    private record Missed(long letter, long target, int year) {
    }

    void sign(Words words) {
        var drafted = Rows.of(jdbc
            .sql("select id, year, place is not null as both from pledge.letter where state = 'DRAFT' order by id desc")
            .query(Drafted.class));
        // one of this year is still being written, one waits for both signatures
        for (var draft : drafted.stream().skip(1).toList()) {
            signing.offer(draft.id(), 1);
        }
        for (var draft : drafted.stream().skip(2).toList()) {
            sign(draft, Side.FIRST, words);
            if (draft.both()) {
                sign(draft, Side.SECOND, words);
            }
        }
        Stream
            .concat(Stream.of(2017, 2018, 2019, 2020).map(year -> LocalDate.of(year, 12, 31)),
                    Stream.of(LocalDate.now()))
            .forEach(readings::take);
        account(words);
    }

    private void account(Words words) {
        var missed = Rows.of(jdbc.sql("""
                select t.letter, t.id as target, l.year
                  from pledge.reading r
                  join pledge.target t on t.id = r.target
                  join pledge.letter l on l.id = t.letter and l.binding and l.to_on = r.on_day
                 where not r.kept order by t.id desc
                """).query(Missed.class));
        missed.stream()
            .skip(1)
            .forEach(one -> statements.account(one.letter(),
                    new NewAccountability(one.target(), LocalDate.of(one.year() + 1, 2, 20),
                            words.phrase("pledge.accountable"), words.phrase("pledge.handling"), null)));
    }

    private void sign(Drafted draft, Side side, Words words) {
        var on = draft.year() == 2017 ? LocalDate.of(2017, 2, 19) : LocalDate.of(draft.year(), 1, 15);
        var text = String.valueOf(letters.get(draft.id()).text()).getBytes(StandardCharsets.UTF_8);
        var name = side == Side.FIRST ? "pledge.first" : "pledge.second";
        try {
            var pair = pair(side);
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(text);
            signing.sign(draft.id(),
                    new NewSignature(side, words.phrase(name), words.phrase(name + ".post"), on, null,
                            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                            Base64.getEncoder().encodeToString(signer.sign())));
        }
        catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same on every machine. */
    private static KeyPair pair(Side side) throws GeneralSecurityException {
        var random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(("demo " + side).getBytes(StandardCharsets.UTF_8));
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, random);
        return generator.generateKeyPair();
    }

}
