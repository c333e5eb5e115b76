package org.shanhe.partner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The assisting organisations and their units. */
@Repository
public class Partners {

    private final JdbcClient jdbc;

    private final Audit audit;

    Partners(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional
    public long add(NewPartner partner) {
        return addAll(List.of(partner)).values().iterator().next();
    }

    /** Adds those not yet known by name; returns the id of each by name. */
    @Transactional
    public Map<String, Long> addAll(List<NewPartner> partners) {
        var columns = RecordParameters.columns(NewPartner.class, partners);
        var added = jdbc.sql("""
                insert into partner.partner (name, short_name, kind, credit_code, parent)
                select * from unnest(:name, :shortName, :kind, :creditCode, cast(:parent as bigint[]))
                on conflict (name) do nothing
                """).paramSource(columns).update();
        if (added > 0) {
            audit.note("partner.partner.add", "partner/" + partners.getFirst().name(), null,
                    "{\"added\":%d}".formatted(added));
        }
        var ids = new HashMap<String, Long>();
        jdbc.sql("select name, id from partner.partner where name = any (:name)")
            .paramSource(columns)
            .query((row, n) -> ids.put(row.getString(1), row.getLong(2)))
            .list();
        return ids;
    }

    /**
     * One that nobody has by this name or this code; a private donor only with his
     * consent.
     */
    @Transactional
    long introduce(NewPartner partner, @Nullable LocalDate consentOn) {
        Refused.unless(partner.kind() != PartnerKind.INDIVIDUAL || consentOn != null, "DONOR_CONSENT_MISSING");
        var row = RecordParameters.of(partner);
        row.addValue("consentOn", consentOn);
        var id = jdbc.sql("""
                insert into partner.partner (name, short_name, kind, credit_code, parent, consent_on)
                values (:name, :shortName, :kind, :creditCode, :parent, :consentOn)
                on conflict do nothing
                returning id
                """).paramSource(row).query(Long.class).optional();
        audit.note("partner.partner.add", "partner/" + partner.name(), null, null);
        return id.orElseThrow(() -> Refused.conflict("PARTNER_STANDS", "name", partner.name()));
    }

    /** Enters its code, or a right one for a wrong one; no two partners have the same. */
    @Transactional
    void code(long partner, CreditCode code) {
        var name = name(partner);
        try {
            jdbc.sql("update partner.partner set credit_code = :code where id = :partner")
                .param("code", code.value())
                .param("partner", partner)
                .update();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("CREDIT_CODE_TAKEN", "code", code.value());
        }
        audit.note("partner.partner.code", "partner/" + name, null, null);
    }

    /** Those whose name or short name has these words in it. */
    @Transactional(readOnly = true)
    List<PartnerChoice> named(String words, int most) {
        return Rows.of(jdbc.sql("""
                select id, name
                  from partner.partner
                 where strpos(lower(name), lower(:words)) > 0 or strpos(lower(short_name), lower(:words)) > 0
                 order by name, id
                 limit :most
                """).param("words", words).param("most", most).query(PartnerChoice.class));
    }

    /** What a partner is called; refused outside the reader's scope. */
    @Transactional(readOnly = true)
    public String name(long partner) {
        return jdbc.sql("select name from partner.partner where id = :id")
            .param("id", partner)
            .query(String.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PARTNER_UNKNOWN", "partner", partner));
    }

    /** These partners and every unit below them. */
    @Transactional(readOnly = true)
    public Set<Long> withAllBelow(Collection<Long> partners) {
        return Set.copyOf(Rows.of(jdbc.sql("""
                with recursive unit (id) as (
                    select id from partner.partner where id = any (:partners)
                    union
                    select p.id from partner.partner p join unit u on p.parent = u.id
                )
                select id from unit
                """).param("partners", partners.toArray(Long[]::new)).query(Long.class)));
    }

}
