package org.shanhe.pledge;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.registry.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filtered letters with every target and how far it has come, as a workbook (导出台账).
 */
@Component
class LetterWorkbook {

    private static final int MOST = 2_000;

    private static final List<String> COLUMNS = List.of("title", "year", "party", "place", "state", "signedOn", "words",
            "owner", "due", "weight", "promised", "actual", "rate", "forecast", "gap", "standing");

    private final Letters letters;

    private final Progress progress;

    private final Messages messages;

    private final Audit audit;

    LetterWorkbook(Letters letters, Progress progress, Messages messages, Audit audit) {
        this.letters = letters;
        this.progress = progress;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(LetterFilter filter, Locale locale, HttpServletResponse response) {
        audit.note("pledge.letter.export", "letters", null, null);
        var rows = letters.all(filter, MOST);
        var lines = progress.of(rows.stream().map(LetterRow::id).toList(), LocalDate.now(), locale);
        try (var sheet = Sheet.download(response, say(locale, "sheet"),
                COLUMNS.stream().map(column -> say(locale, column)).toList())) {
            for (var letter : rows) {
                for (var target : lines.getOrDefault(letter.id(), List.of())) {
                    sheet.row(letter.title(), letter.year(),
                            letter.partnerName() == null ? letter.upperName() : letter.partnerName(),
                            letter.placeName(), say(locale, "state." + letter.state()), letter.signedOn(),
                            target.words(), target.owner(), target.dueOn(), target.weight(), target.promised().shown(),
                            shown(target.actual()), percent(target.rate()), shown(target.forecast()),
                            shown(target.gap()), say(locale, "standing." + target.standing()));
                }
            }
        }
    }

    private static @Nullable String shown(TargetLine.@Nullable Amount amount) {
        return amount == null ? null : amount.shown();
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal rate) {
        return rate == null ? null : rate.movePointRight(2).setScale(1, RoundingMode.FLOOR);
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "pledge.export." + key, Map.of());
    }

}
