package org.shanhe.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.pledge.LetterPage.Below;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of a letter shows. */
@Component
class LetterPages {

    private final Letters letters;

    private final Progress progress;

    private final LetterText text;

    private final Cascades cascades;

    private final Signing signing;

    private final Statements statements;

    LetterPages(Letters letters, Progress progress, LetterText text, Cascades cascades, Signing signing,
            Statements statements) {
        this.letters = letters;
        this.progress = progress;
        this.text = text;
        this.cascades = cascades;
        this.signing = signing;
        this.statements = statements;
    }

    @Transactional(readOnly = true)
    public LetterPage page(long id, @Nullable LocalDate asked, Locale locale) {
        var letter = letters.get(id);
        var on = asked == null ? today(letter) : asked;
        var rows = cascades.below(id);
        var ids = new ArrayList<>(List.of(id));
        rows.forEach(row -> ids.add(row.id()));
        var lines = progress.of(ids, on, locale);
        var below = rows.stream()
            .map(row -> new Below(row.id(), row.title(), row.state(), row.placeName(),
                    lines.getOrDefault(row.id(), List.of())))
            .toList();
        return new LetterPage(letter, on, lines.getOrDefault(id, List.of()), below, cascades.of(id, locale),
                letter.text() == null ? text.of(letter, progress.targets(List.of(id), on)) : letter.text(),
                Signing.sides(letter),
                signing.signatures(id).stream().map(signature -> signature.against(letter.text())).toList(),
                statements.of(id), statements.accountability(id));
    }

    /** A letter whose time is over is read at its end. */
    private static LocalDate today(Letter letter) {
        var today = LocalDate.now();
        return today.isAfter(letter.toOn()) ? letter.toOn() : today;
    }

}
