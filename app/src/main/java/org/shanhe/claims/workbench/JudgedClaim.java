package org.shanhe.claims.workbench;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.ledger.Verdict;
import org.shanhe.claims.ledger.Verdict.Answer;
import org.shanhe.claims.text.Text;
import org.shanhe.indicator.FigureUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * A claim as it was read and what was said of it, as a row of the database (核对结论).
 *
 * @param place as the document calls it
 * @param sameAs the claim of the text that a headline's number repeats
 * @param why what each decision went by, one a line
 * @param answers the questions with their figures, as JSON
 * @param findings what the other claims say, as JSON
 */
record JudgedClaim(int nth, int startAt, int endAt, int rawStart, int rawEnd, String surface,
        @Nullable BigDecimal value, @Nullable BigDecimal max, String unit, @Nullable String per, String bound,
        String indicator, String category, String kind, @Nullable String period, @Nullable String place,
        @Nullable String org, @Nullable Integer partOf, @Nullable Integer sameAs, String why, String verdict,
        @Nullable String agreement, @Nullable String note, @Nullable BigDecimal difference, String answers,
        String findings) {

    static JudgedClaim of(int nth, Verdict verdict, Text text, JsonMapper json) {
        var claim = verdict.claim();
        var answers = verdict.answers().stream().map(a -> new Answer(a.query().kept(), a.figure())).toList();
        return new JudgedClaim(nth, claim.start(), claim.end(), text.originStart(claim.start()),
                text.originEnd(claim.end()), verdict.surface(), claim.value(), claim.max(), claim.unit(), claim.per(),
                claim.bound().name(), claim.indicator(), claim.category(), claim.kind().name(), claim.period(),
                claim.place(), claim.org(), claim.partOf(), verdict.sameAs(), String.join("\n", claim.why()),
                verdict.kind().name(), name(verdict.agreement()), name(verdict.note()), verdict.difference(),
                json.writeValueAsString(answers), json.writeValueAsString(verdict.findings()));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** Money, shares and counts are not one another, whatever somebody decides. */
    boolean fits(FigureUnit figure) {
        return figure.isMoney() == unit.equals("yuan") && figure.isShare() == unit.equals("percent");
    }

    List<Answer> asked(JsonMapper json) {
        return List.of(json.readValue(answers, Answer[].class));
    }

    /**
     * What it is told from the claims of another judging by, beside how often that was
     * said before.
     */
    String likeness() {
        return surface + "\n" + indicator;
    }

}
