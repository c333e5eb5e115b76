package org.shanhe.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a draft to a signed letter (签署): the text is frozen and hashed, each side signs it
 * once, by hand with a scan or with a key. What was signed never changes; an amendment is
 * another letter that supersedes it.
 */
@Service
public class Signing {

    private final JdbcClient jdbc;

    private final Letters letters;

    private final Progress progress;

    private final LetterText text;

    private final Drafting drafting;

    private final Audit audit;

    Signing(JdbcClient jdbc, Letters letters, Progress progress, LetterText text, Drafting drafting, Audit audit) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.progress = progress;
        this.text = text;
        this.drafting = drafting;
        this.audit = audit;
    }

    /** Freezes the text of a draft, so that both sides sign the same. */
    @Transactional
    public void offer(long id, int version) {
        var letter = letters.get(id);
        Refused.unless(letter.state() == LetterState.DRAFT, "LETTER_NOT_DRAFT", "state", letter.state());
        var frozen = text.of(letter, progress.targets(List.of(id), LocalDate.now()));
        move("""
                update pledge.letter set state = 'OFFERED', text = :text, text_sha256 = :hash, version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """, letter, Map.of("text", frozen, "hash", TextSignature.sha256(frozen), "version", version));
        audit.note("pledge.letter.offer", "letter/" + id, letter.place(),
                "{\"sha256\":\"%s\"}".formatted(TextSignature.sha256(frozen)));
    }

    /** Takes the text back while nobody has signed it. */
    @Transactional
    public void withdraw(long id, int version) {
        var letter = letters.get(id);
        Refused.unless(letter.state() == LetterState.OFFERED, "LETTER_NOT_OFFERED", "state", letter.state());
        Refused.unless(signatures(id).isEmpty(), "LETTER_SIGNED_BY_ONE");
        move("""
                update pledge.letter set state = 'DRAFT', text = null, text_sha256 = null, version = version + 1
                 where id = :id and version = :version and state = 'OFFERED'
                """, letter, Map.of("version", version));
        audit.note("pledge.letter.withdraw", "letter/" + id, letter.place(), null);
    }

    /**
     * One side signs; with the last side the letter holds and supersedes the one it
     * amends.
     */
    @Transactional
    public void sign(long id, NewSignature signature) {
        var letter = letters.get(id);
        Refused.unless(letter.state() == LetterState.OFFERED, "LETTER_NOT_OFFERED", "state", letter.state());
        var sides = sides(letter);
        Refused.unless(sides.contains(signature.side()), "SIDE_UNKNOWN", "side", signature.side());
        var before = signatures(id);
        Refused.unless(before.stream().noneMatch(one -> one.side() == signature.side()), "SIDE_SIGNED", "side",
                signature.side());
        Refused.unless(before.stream().noneMatch(one -> one.name().equals(signature.name())), "SIGNED_BY_BOTH", "name",
                signature.name());
        Refused.unless(!signature.signedOn().isAfter(LocalDate.now()), "SIGNED_IN_FUTURE");
        checkProof(letter, signature);
        jdbc.sql("""
                insert into pledge.signature (letter, side, name, post, signed_on, paper, public_key, signature)
                values (:letter, :side, :name, :post, :signedOn, :paper, :publicKey, :signature)
                """).paramSource(RecordParameters.of(signature).and("letter", id)).update();
        if (before.size() + 1 == sides.size()) {
            conclude(letter);
        }
        audit.note("pledge.letter.sign", "letter/" + id, letter.place(),
                "{\"side\":\"%s\"}".formatted(signature.side()));
    }

    /**
     * Drafts what is to supersede a signed letter. A binding one may be made stricter,
     * never waived.
     */
    @Transactional
    public long amend(long id, List<NewLetter.Promised> promised, @Nullable String note, @Nullable String key) {
        var letter = letters.get(id);
        Refused.unless(letter.state() == LetterState.SIGNED, "LETTER_NOT_SIGNED", "state", letter.state());
        Refused.unless(!LocalDate.now().isAfter(letter.toOn()), "LETTER_OVER", "day", letter.toOn());
        if (letter.binding()) {
            checkNotWaived(id, promised);
        }
        return drafting.draft(new NewLetter(letter.template(), letter.year(), letter.upper(), letter.place(),
                letter.partner(), letter.parent(), promised, note), id, key);
    }

    List<Signature> signatures(long letter) {
        return Rows.of(jdbc.sql("""
                select s.side, s.name, s.post, s.signed_on, s.paper, p.name as paper_name, s.public_key, s.signature
                  from pledge.signature s left join pledge.paper p on p.id = s.paper
                 where s.letter = :letter order by s.side
                """).param("letter", letter).query(Signature.class));
    }

    /** Of whom a letter needs a signature. */
    static List<NewSignature.Side> sides(Letter letter) {
        return letter.place() != null ? List.of(NewSignature.Side.values()) : List.of(NewSignature.Side.FIRST);
    }

    private void checkProof(Letter letter, NewSignature signature) {
        Refused.unless(signature.paper() != null || signature.signature() != null, "LETTER_SIGNATURE_MISSING");
        if (signature.paper() != null) {
            Refused.unless(jdbc.sql("select exists (select from pledge.paper where id = :paper and letter = :letter)")
                .param("paper", signature.paper())
                .param("letter", letter.id())
                .query(Boolean.class)
                .single(), "PAPER_UNKNOWN", "id", signature.paper());
        }
        if (signature.signature() != null) {
            Refused.unless(TextSignature.verifies(Objects.requireNonNullElse(letter.text(), ""), signature.publicKey(),
                    signature.signature()), "SIGNATURE_WRONG");
        }
    }

    private void conclude(Letter letter) {
        jdbc.sql("""
                update pledge.letter l set state = 'SIGNED', version = version + 1,
                       signed_on = (select max(s.signed_on) from pledge.signature s where s.letter = l.id)
                 where id = :id
                """).param("id", letter.id()).update();
        if (letter.supersedes() != null) {
            jdbc.sql("update pledge.letter set state = 'SUPERSEDED', version = version + 1 where id = :id")
                .param("id", letter.supersedes())
                .update();
        }
    }

    private void checkNotWaived(long id, List<NewLetter.Promised> promised) {
        var wanted = promised.stream()
            .collect(Collectors.toMap(NewLetter.Promised::code, Function.identity(), (first, _) -> first));
        for (var target : progress.targets(List.of(id), LocalDate.now())) {
            var now = wanted.get(target.code());
            boolean waived = now == null
                    || (target.atMost() ? now.value().compareTo(target.promised()) > 0
                            : now.value().compareTo(target.promised()) < 0)
                    || now.dueOn() == null && target.dueOn() != null
                    || now.dueOn() != null && now.dueOn().isAfter(target.endsOn());
            Refused.unless(!waived, "BINDING_WAIVED", "words", target.zh());
        }
    }

    private void move(String statement, Letter letter, Map<String, ?> values) {
        if (jdbc.sql(statement).param("id", letter.id()).params(values).update() == 0) {
            throw Refused.because(Refused.Kind.STALE, "LETTER_CHANGED", "version", letter.version());
        }
    }

}
