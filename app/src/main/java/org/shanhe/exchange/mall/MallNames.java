package org.shanhe.exchange.mall;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.measure.consumption.Suppliers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What names in the files of a platform mean; nobody is created by a name alone. */
@Repository
class MallNames {

    private final JdbcClient jdbc;

    private final Suppliers suppliers;

    private final Audit audit;

    MallNames(JdbcClient jdbc, Suppliers suppliers, Audit audit) {
        this.jdbc = jdbc;
        this.suppliers = suppliers;
        this.audit = audit;
    }

    /** Whose name it is. */
    enum Kind {

        SUPPLIER, BUYER

    }

    /**
     * A name that nobody is known by, with who may be meant.
     *
     * @param guess the one whose name is like it, if there is just one
     */
    record Unknown(Kind kind, String name, @Nullable String creditCode, int lines, long fen, @Nullable Long guess,
            @Nullable String guessName) {
    }

    @Transactional(readOnly = true)
    public List<Unknown> unknown(long file) {
        return Rows.of(jdbc.sql(Sql.of(MallNames.class, "unknown-names")).param("file", file).query(Unknown.class));
    }

    /** From now on the name means this supplier or partner. */
    void choose(String platform, Kind kind, String name, long target) {
        Long place = null;
        if (kind == Kind.SUPPLIER) {
            place = suppliers.get(target).place();
        }
        else {
            Refused.unless(jdbc.sql("select exists (select from partner.partner where id = :id)")
                .param("id", target)
                .query(Boolean.class)
                .single(), "PARTNER_UNKNOWN", "partner", target);
        }
        jdbc.sql("""
                insert into exchange.mall_name (platform, kind, name, target, place)
                values (:platform, :kind, :name, :target, cast(:place as bigint))
                """)
            .param("platform", platform)
            .param("kind", kind.name())
            .param("name", name)
            .param("target", target)
            .param("place", place)
            .update();
        audit.note("exchange.mall.match", kind.name().toLowerCase(Locale.ROOT) + "/" + target, place, null);
    }

}
