package org.shanhe.supervision;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the cells of the ledger say that are made of several rows. */
@Repository
class LedgerTexts {

    static final Texts NONE = new Texts(0, null, null, null, null, null, null, null);

    private final JdbcClient jdbc;

    LedgerTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one finding.
     *
     * @param accountability a line a person: the code, a tab, the rest
     * @param lookBack LOOK_BACK or RELAPSE
     */
    record Texts(long finding, @Nullable String measures, @Nullable String latest, @Nullable String papers,
            @Nullable String accountability, @Nullable String reviewer, @Nullable LocalDate checkedOn,
            @Nullable String lookBack) {
    }

    Map<Long, Texts> all() {
        return Rows.of(jdbc.sql(Sql.of(LedgerTexts.class, "ledger-texts")).query(Texts.class))
            .stream()
            .collect(Collectors.toMap(Texts::finding, Function.identity()));
    }

}
