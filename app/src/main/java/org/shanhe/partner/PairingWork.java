package org.shanhe.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins and ends pairings (结对的建立与解除): each with a day, a reason and a document, and
 * never by rewriting one that was.
 */
@Repository
class PairingWork {

    private final JdbcClient jdbc;

    private final Pairings pairings;

    private final Audit audit;

    PairingWork(JdbcClient jdbc, Pairings pairings, Audit audit) {
        this.jdbc = jdbc;
        this.pairings = pairings;
        this.audit = audit;
    }

    @Transactional
    Pairing begin(NewPairing wanted, @Nullable String key) {
        return pairings.get(add(wanted, null, key));
    }

    /**
     * @param on the first day on which it no longer holds
     */
    @Transactional
    Pairing end(long id, @Nullable LocalDate on, @Nullable String reason, @Nullable String document) {
        lock();
        var pairing = open(id, on, reason);
        jdbc.sql("""
                update partner.pairing
                   set valid = daterange(lower(valid), :on), end_reason = :reason, end_document = :document
                 where id = :id
                """).param("on", on).param("reason", reason).param("document", document).param("id", id).update();
        audit.note("partner.pairing.end", "pairing/" + id, pairing.place(), null);
        return pairings.get(id);
    }

    /**
     * Another unit carries it out from a day on: the pairing ends and one that follows it
     * begins.
     */
    @Transactional
    Pairing handOver(long id, @Nullable Long responsible, @Nullable LocalDate on, @Nullable String reason,
            @Nullable String document) {
        Refused.unless(responsible != null, "PAIRING_FIELD_MISSING", "field", "responsible");
        var was = end(id, on, reason, document);
        return pairings.get(add(new NewPairing(was.partner(), responsible, was.place(), was.kind(), day(on), null,
                was.counterpart(), was.list(), was.household(), was.helper(), reason, document), id, null));
    }

    private long add(NewPairing wanted, @Nullable Long follows, @Nullable String key) {
        check(wanted);
        refuseStrangers(wanted);
        lock();
        var known = key == null ? List.<Long>of()
                : jdbc.sql("select id from partner.pairing where key = :key")
                    .param("key", key)
                    .query(Long.class)
                    .list();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        var row = RecordParameters.of(wanted);
        row.addValue("follows", follows);
        row.addValue("key", key);
        refuseWhatStands(row);
        var id = jdbc.sql(Sql.of(PairingWork.class, "begin-pairing")).paramSource(row).query(Long.class).single();
        audit.note("partner.pairing.add", "pairing/" + id, wanted.place(), null);
        return id;
    }

    private static void check(NewPairing wanted) {
        Refused.unless(wanted.reason() != null && !wanted.reason().isBlank(), "PAIRING_FIELD_MISSING", "field",
                "reason");
        Refused.unless(wanted.until() == null || wanted.until().isAfter(wanted.from()), "PAIRING_ENDS_BEFORE", "from",
                wanted.from(), "until", wanted.until());
        switch (wanted.kind()) {
            case HOUSEHOLD ->
                Refused.unless(wanted.household() != null && wanted.helper() != null, "PAIRING_HOUSEHOLD_MISSING");
            case PARTY_BRANCH -> Refused.unless(wanted.counterpart() != null, "PAIRING_COUNTERPART_MISSING");
            case DESIGNATED -> Refused.unless(wanted.place() % 1_000_000 == 0, "PAIRING_COUNTY_ONLY");
            case UNIT_VILLAGE -> Refused.unless(wanted.place() % 1_000 != 0, "PAIRING_VILLAGE_ONLY");
            default -> {
            }
        }
    }

    // its name would be told to somebody who has no business with it
    private void refuseStrangers(NewPairing wanted) {
        var named = Stream.of(wanted.partner(), wanted.responsible()).filter(Objects::nonNull).distinct().toList();
        var seen = jdbc.sql("select count(*) from partner.partner where id = any (:named)")
            .param("named", named.toArray(Long[]::new))
            .query(Integer.class)
            .single();
        if (seen < named.size()) {
            throw Refused.notFound("PARTNER_NOT_FOUND");
        }
    }

    /**
     * The same pair cannot stand twice at a time, nor one side of a one-to-one list have
     * two pairs.
     */
    private void refuseWhatStands(RecordParameters row) {
        jdbc.sql(Sql.of(PairingWork.class, "pairing-in-the-way"))
            .paramSource(row)
            .query((found, _) -> Refused.conflict(found.getBoolean("listed") ? "PAIR_TAKEN" : "PAIRING_STANDS", "id",
                    found.getLong("id"), "since", found.getString("since")))
            .optional()
            .ifPresent(refusal -> {
                throw refusal;
            });
    }

    private Pairing open(long id, @Nullable LocalDate on, @Nullable String reason) {
        var pairing = pairings.get(id);
        Refused.unless(reason != null && !reason.isBlank(), "PAIRING_FIELD_MISSING", "field", "reason");
        if (pairing.until() != null || pairing.withdrawn()) {
            throw Refused.conflict("PAIRING_ENDED", "until", pairing.until());
        }
        Refused.unless(day(on).isAfter(pairing.since()), "PAIRING_ENDS_BEFORE", "from", pairing.since(), "until", on);
        return pairing;
    }

    private static LocalDate day(@Nullable LocalDate on) {
        if (on == null) {
            throw Refused.invalid("PAIRING_FIELD_MISSING", "field", "on");
        }
        return on;
    }

    // what two begin at once would not see in each other
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('partner.pairing', 0))").query((_, _) -> true).single();
    }

}
