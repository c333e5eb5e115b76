package org.shanhe.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receipts and what they open (回执): a number and a code, which nobody but the writer has.
 */
@Repository
class Receipts {

    /** Without letters and digits that are mistaken for each other. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int NUMBER = 10;

    private static final int CODE = 8;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final SecureRandom random = new SecureRandom();

    Receipts(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What the writer is given; the code is shown once. */
    record Given(String number, String code, LocalDate receivedOn, LocalDate dueOn) {
    }

    /** How it stands. */
    record Answered(String number, String kind, LocalDate receivedOn, LocalDate dueOn, String state,
            @Nullable String answer, @Nullable LocalDate answeredOn) {
    }

    private record Kept(String codeHash, String kind, long subject, long place, LocalDate receivedOn, LocalDate dueOn) {
    }

    private record Answer(String state, @Nullable String answer, @Nullable LocalDate answeredOn) {
    }

    @Transactional
    public Given give(String kind, long subject, long place, LocalDate today, LocalDate due) {
        var given = new Given(letters(NUMBER), letters(CODE), today, due);
        jdbc.sql("""
                insert into portal.receipt (number, code_hash, kind, subject, place, received_on, due_on)
                values (:number, :hash, :kind, :subject, :place, :today, :due)
                """)
            .param("number", given.number())
            .param("hash", hash(given.number(), given.code()))
            .param("kind", kind)
            .param("subject", subject)
            .param("place", place)
            .param("today", today)
            .param("due", due)
            .update();
        return given;
    }

    /** A number that is not known and a wrong code are answered alike. */
    Answered look(@Nullable String number, @Nullable String code) {
        var asked = plain(number);
        var kept = PublicScope.read(() -> transaction.execute(_ -> kept(asked)));
        var fits = MessageDigest.isEqual(hash(asked, plain(code)).getBytes(StandardCharsets.US_ASCII),
                (kept == null ? "" : kept.codeHash).getBytes(StandardCharsets.US_ASCII));
        if (kept == null || !fits) {
            throw Refused.notFound("RECEIPT_UNKNOWN");
        }
        var answer = Objects.requireNonNull(PublicScope.at(kept.place, () -> transaction.execute(_ -> answer(kept))));
        return new Answered(asked, kept.kind, kept.receivedOn, kept.dueOn, answer.state,
                Scrubbed.published(answer.answer), answer.answeredOn);
    }

    private @Nullable Kept kept(String number) {
        jdbc.sql("select set_config('shanhe.receipt', :number, true)")
            .param("number", number)
            .query(String.class)
            .single();
        return jdbc.sql(
                "select code_hash, kind, subject, place, received_on, due_on from portal.receipt where number = :number")
            .param("number", number)
            .query(Kept.class)
            .optional()
            .orElse(null);
    }

    private Answer answer(Kept kept) {
        return jdbc.sql(Sql.of(Receipts.class, "answer"))
            .param("kind", kept.kind)
            .param("subject", kept.subject)
            .query(Answer.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("RECEIPT_UNKNOWN"));
    }

    private static String plain(@Nullable String typed) {
        return typed == null || typed.length() > 40 ? ""
                : typed.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private String letters(int length) {
        var letters = new StringBuilder();
        random.ints(length, 0, LETTERS.length()).forEach(n -> letters.append(LETTERS.charAt(n)));
        return letters.toString();
    }

    private static String hash(String number, String code) {
        try {
            return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((number + " " + code).getBytes(StandardCharsets.UTF_8)));
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

}
