package org.shanhe.pledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Display;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.pledge.LetterPage.Below;
import org.shanhe.pledge.LetterPage.CascadeLine;
import org.shanhe.pledge.TargetLine.Amount;
import org.shanhe.policy.LetterTemplate.Cascade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of a letter shows. */
@Repository
class LetterPages {

    private final JdbcClient jdbc;

    private final Letters letters;

    private final Progress progress;

    private final LetterText text;

    private final Display display;

    LetterPages(JdbcClient jdbc, Letters letters, Progress progress, LetterText text, Display display) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.progress = progress;
        this.text = text;
        this.display = display;
    }

    @Transactional(readOnly = true)
    LetterPage page(long id, @Nullable LocalDate asked, Locale locale) {
        var letter = letters.get(id);
        var on = asked == null ? today(letter) : asked;
        var rows = below(id);
        var ids = new ArrayList<>(List.of(id));
        rows.forEach(row -> ids.add(row.id()));
        var lines = progress.of(ids, on, locale);
        var below = rows.stream()
            .map(row -> new Below(row.id(), row.title(), row.state(), row.placeName(),
                    lines.getOrDefault(row.id(), List.of())))
            .toList();
        var targets = lines.getOrDefault(id, List.of());
        return new LetterPage(letter, on, targets, below, cascade(id, locale),
                letter.text() == null ? text.of(letter, progress.targets(List.of(id), on)) : letter.text());
    }

    /** A letter whose time is over is read at its end. */
    private static LocalDate today(Letter letter) {
        var today = LocalDate.now();
        return today.isAfter(letter.toOn()) ? letter.toOn() : today;
    }

    private List<Row> below(long id) {
        return Rows.of(jdbc.sql("""
                select l.id, l.title, l.state, d.name as place_name
                  from pledge.letter l
                  left join place.division d on d.code = l.place
                 where l.parent = :id and l.state <> 'SUPERSEDED'
                 order by l.place, l.id
                """).param("id", id).query(Row.class));
    }

    private List<CascadeLine> cascade(long id, Locale locale) {
        return Rows.of(jdbc.sql(Sql.of(LetterPages.class, "cascade")).param("id", id).query(Sum.class))
            .stream()
            .filter(sum -> sum.letters() > 0)
            .map(sum -> {
                var below = sum.below();
                // the letters below may promise more than the one above, never less
                var missing = below == null ? null : sum.cascade() == Cascade.MAX ? below.subtract(sum.promised())
                        : sum.promised().subtract(below);
                return new CascadeLine(sum.code(), locale.getLanguage().equals("en") ? sum.en() : sum.zh(),
                        sum.letters(), amount(sum, sum.promised(), locale),
                        below == null ? null : amount(sum, below, locale),
                        missing == null ? null : amount(sum, missing, locale));
            })
            .toList();
    }

    private Amount amount(Sum sum, BigDecimal value, Locale locale) {
        return new Amount(value, display.of(value, sum.unit(), locale));
    }

    private record Row(long id, String title, LetterState state, @Nullable String placeName) {
    }

    private record Sum(String code, String zh, String en, String unit, Cascade cascade, BigDecimal promised,
            int letters, @Nullable BigDecimal below) {
    }

}
