package org.shanhe.cadre;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done for a cadre and his family (干部保障). Only the sending unit and the county's
 * organisation office read it, and each reading is noted.
 */
@Repository
class Support {

    /** What is done: 补助, 保险, 体检, 家庭困难. */
    enum Kind {

        ALLOWANCE, INSURANCE, HEALTH_CHECK, FAMILY_DIFFICULTY

    }

    /**
     * One thing done or known.
     *
     * @param consentOn when he agreed that a difficulty at home is written down
     */
    record Item(@Nullable Long id, @Nullable Kind kind, @Nullable LocalDate onDay, @Nullable LocalDate untilDay,
            @Nullable Long amountFen, @Nullable String note, @Nullable LocalDate consentOn) {
    }

    private final JdbcClient jdbc;

    private final Roster roster;

    private final Audit audit;

    Support(JdbcClient jdbc, Roster roster, Audit audit) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.audit = audit;
    }

    @Transactional
    public List<Item> read(long posting) {
        var cadre = roster.get(posting);
        audit.note("cadre.support.read", "posting/" + posting, cadre.place(), null);
        return Rows.of(jdbc.sql("""
                select id, kind, on_day, until_day, amount_fen, note, consent_on
                  from cadre.support where posting = :posting order by on_day, id
                """).param("posting", posting).query(Item.class));
    }

    @Transactional
    public void add(long posting, Item item) {
        var cadre = roster.get(posting);
        Refused.unless(item.kind() != null && item.onDay() != null, "SUPPORT_INCOMPLETE");
        Refused.unless(item.kind() != Kind.FAMILY_DIFFICULTY || item.consentOn() != null, "FAMILY_CONSENT_MISSING");
        Refused.unless(item.untilDay() == null || !item.untilDay().isBefore(item.onDay()), "TERM_BACKWARDS");
        var row = RecordParameters.of(item);
        row.addValue("posting", posting);
        jdbc.sql("""
                insert into cadre.support (posting, kind, on_day, until_day, amount_fen, note, consent_on)
                values (:posting, :kind, :onDay, :untilDay, :amountFen, :note, :consentOn)
                """).paramSource(row).update();
        audit.note("cadre.support.add", "posting/" + posting, cadre.place(), null);
    }

}
