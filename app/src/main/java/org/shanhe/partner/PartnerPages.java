package org.shanhe.partner;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Partners as the screens list and show them, and the counties each group answers for.
 */
@Repository
class PartnerPages {

    private final JdbcClient jdbc;

    private final Partners partners;

    private final Clock clock;

    PartnerPages(JdbcClient jdbc, Partners partners, Clock clock) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * Which partners are asked for (筛选条件); what is null is not asked.
     *
     * @param q part of a name
     * @param parent those directly under it
     * @param within it and all that stand under it
     */
    record Filter(@Nullable String q, @Nullable Long parent, @Nullable PartnerKind kind, @Nullable Long within) {
    }

    @Transactional(readOnly = true)
    Listed<PartnerRow> list(Filter filter, @Nullable String cursor, int limit) {
        return Listed.of(select(filter, null, Listed.after(cursor), Listed.read(limit)), limit, PartnerRow::id);
    }

    @Transactional(readOnly = true)
    PartnerPage page(long id) {
        var partner = select(new Filter(null, null, null, null), id, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("PARTNER_NOT_FOUND", "id", id));
        var above = Rows.of(jdbc.sql("""
                with recursive up (id, name, parent, step) as (
                    select id, name, parent, 0 from partner.partner where id = :id
                    union all
                    select p.id, p.name, p.parent, up.step + 1 from partner.partner p join up on p.id = up.parent
                )
                select id, name from up where step > 0 order by step
                """).param("id", id).query(PartnerChoice.class));
        return new PartnerPage(partner, above, select(new Filter(null, id, null, null), null, 0, 1_000));
    }

    /** The counties assisted on a day, by a partner with all its units or by any. */
    @Transactional(readOnly = true)
    List<PortfolioRow> portfolio(@Nullable Long partner, @Nullable LocalDate on) {
        return Rows.of(jdbc.sql(Sql.of(PartnerPages.class, "portfolio"))
            .param("units", units(partner))
            .param("on", Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock)))
            .query((row, _) -> county(row)));
    }

    private static PortfolioRow county(ResultSet row) throws SQLException {
        return new PortfolioRow(row.getLong("pairing"), row.getLong("place"), row.getString("place_name"),
                row.getString("above"), PairingKind.valueOf(row.getString("kind")), row.getLong("partner"),
                row.getString("partner_name"), row.getObject("responsible", Long.class),
                row.getString("responsible_name"), row.getObject("since", LocalDate.class), texts(row.getArray("tags")),
                row.getInt("pairs"), row.getInt("visits"), row.getObject("last_on", LocalDate.class),
                row.getInt("agreements"), row.getInt("records"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private Long @Nullable [] units(@Nullable Long partner) {
        return partner == null ? null : partners.withAllBelow(List.of(partner)).toArray(Long[]::new);
    }

    private List<PartnerRow> select(Filter filter, @Nullable Long id, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(PartnerPages.class, "partners"))
            .param("id", id)
            .param("parent", filter.parent())
            .param("kind", filter.kind() == null ? null : filter.kind().name())
            .param("words", filter.q() == null || filter.q().isBlank() ? null : filter.q().strip())
            .param("within", units(filter.within()))
            .param("on", LocalDate.now(clock))
            .param("after", after)
            .param("limit", limit)
            .query(PartnerRow.class));
    }

}
