package org.shanhe.claims;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.check.Finding;
import org.shanhe.claims.ledger.Verdict;
import org.shanhe.claims.ledger.Verdict.Answer;
import org.shanhe.claims.text.Text;
import org.shanhe.kernel.Messages;

/** The verdicts of one document as lines to read or to process further. */
public class CheckedClaims {

    /** How far down a page its day stands. */
    private static final int HEAD = 800;

    private static final Pattern DAY = Pattern
        .compile("(20[0-9]{2})(?:-|年|/)([01]?[0-9])(?:-|月|/)([0-3]?[0-9])(?![0-9])");

    private final Text text;

    private final List<Verdict> verdicts;

    private final Messages messages;

    CheckedClaims(Text text, List<Verdict> verdicts, Messages messages) {
        this.text = text;
        this.verdicts = verdicts;
        this.messages = messages;
    }

    /** The day a document bears, or none. */
    public static @Nullable LocalDate day(String chars) {
        var day = DAY.matcher(chars.substring(0, Math.min(HEAD, chars.length())));
        while (day.find()) {
            int month = Integer.parseInt(day.group(2));
            int nth = Integer.parseInt(day.group(3));
            if (month >= 1 && month <= 12 && nth >= 1 && nth <= 28) {
                return LocalDate.of(Integer.parseInt(day.group(1)), month, nth);
            }
        }
        return null;
    }

    /** A headline's number that the text repeats is told once. */
    List<String> lines(Locale locale) {
        return verdicts.stream()
            .filter(verdict -> verdict.sameAs() == null)
            .map(verdict -> line(verdict, locale))
            .toList();
    }

    private String line(Verdict verdict, Locale locale) {
        var line = new StringBuilder("%s\t%s\t%s".formatted(say(locale, "verdict", verdict.kind()),
                verdict.claim().indicator(), verdict.surface().replace("\n", "")));
        if (verdict.agreement() != null && verdict.agreement().isShown()) {
            line.append('\t').append(say(locale, "agreement", verdict.agreement()));
        }
        verdict.answers()
            .forEach(answer -> line.append('\t')
                .append(answer.figure() == null ? "—" : answer.figure().stripTrailingZeros().toPlainString())
                .append(' ')
                .append(String.join(" + ", answer.query().addresses())));
        if (verdict.note() != null) {
            line.append('\t').append(say(locale, "note", verdict.note()));
        }
        verdict.findings()
            .stream()
            .filter(finding -> !finding.holds())
            .forEach(finding -> line.append('\t')
                .append(messages.say(locale, "claims.finding." + finding.rule(), Map.of("expected", finding.told()))));
        return line.toString();
    }

    private String say(Locale locale, String family, Enum<?> value) {
        return messages.say(locale, "claims." + family + "." + value.name(), Map.of());
    }

    List<Map<String, @Nullable Object>> fields() {
        return IntStream.range(0, verdicts.size())
            .<Map<String, @Nullable Object>>mapToObj(i -> fields(verdicts.get(i), i + 1))
            .toList();
    }

    // claims are counted from 1, as the files of an extraction name them
    private Map<String, @Nullable Object> fields(Verdict verdict, int number) {
        var claim = verdict.claim();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("number", number);
        fields.put("part_of", claim.partOf() == null ? null : claim.partOf() + 1);
        fields.put("same_as", verdict.sameAs() == null ? null : verdict.sameAs() + 1);
        fields.put("start", claim.start());
        fields.put("end", claim.end());
        fields.put("raw_start", text.originStart(claim.start()));
        fields.put("raw_end", text.originEnd(claim.end()));
        fields.put("surface", verdict.surface());
        fields.put("indicator", claim.indicator());
        fields.put("value", claim.value());
        fields.put("unit", claim.unit());
        fields.put("period", claim.period());
        fields.put("place", claim.place());
        fields.put("org", claim.org());
        fields.put("verdict", verdict.kind());
        fields.put("agreement", verdict.agreement());
        fields.put("difference", verdict.difference());
        fields.put("note", verdict.note());
        fields.put("answers", verdict.answers().stream().map(CheckedClaims::answer).toList());
        fields.put("findings", verdict.findings().stream().map(CheckedClaims::finding).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> answer(Answer answer) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("query", String.join(" + ", answer.query().addresses()));
        fields.put("figure", answer.figure());
        return fields;
    }

    private static Map<String, Object> finding(Finding finding) {
        return Map.of("rule", finding.rule(), "outcome", finding.outcome(), "expected", finding.expected(), "others",
                finding.others().stream().map(other -> other + 1).toList());
    }

}
