package org.shanhe.pledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Display;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.pledge.LetterPage.CascadeLine;
import org.shanhe.pledge.TargetLine.Amount;
import org.shanhe.policy.LetterTemplate.Cascade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters below a letter and what they promise together (分解). */
@Repository
class Cascades {

    private final JdbcClient jdbc;

    private final Display display;

    Cascades(JdbcClient jdbc, Display display) {
        this.jdbc = jdbc;
        this.display = display;
    }

    /** A letter below. */
    record Row(long id, String title, LetterState state, @Nullable String placeName) {
    }

    private record Sum(String code, String zh, String en, String unit, Cascade cascade, BigDecimal promised,
            int letters, @Nullable BigDecimal below) {
    }

    List<Row> below(long letter) {
        return Rows.of(jdbc.sql(Sql.of(Cascades.class, "below")).param("id", letter).query(Row.class));
    }

    List<CascadeLine> of(long letter, Locale locale) {
        return Rows.of(jdbc.sql(Sql.of(Cascades.class, "cascade")).param("id", letter).query(Sum.class))
            .stream()
            .filter(sum -> sum.letters() > 0)
            .map(sum -> line(sum, locale))
            .toList();
    }

    /** The letters below may promise more than the one above, never less. */
    private CascadeLine line(Sum sum, Locale locale) {
        var below = sum.below();
        var missing = below == null ? null
                : sum.cascade() == Cascade.MAX ? below.subtract(sum.promised()) : sum.promised().subtract(below);
        return new CascadeLine(sum.code(), locale.getLanguage().equals("en") ? sum.en() : sum.zh(), sum.letters(),
                amount(sum, sum.promised(), locale), below == null ? null : amount(sum, below, locale),
                missing == null ? null : amount(sum, missing, locale));
    }

    private Amount amount(Sum sum, BigDecimal value, Locale locale) {
        return new Amount(value, display.of(value, sum.unit(), locale));
    }

}
