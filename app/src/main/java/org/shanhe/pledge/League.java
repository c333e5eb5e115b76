package org.shanhe.pledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.policy.LetterTemplate.Nature;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters of a year by how far they are kept (排名): of each target the share kept, at
 * most all of it, times its weight; a veto broken leaves nothing.
 */
@Repository
class League {

    private final Letters letters;

    private final Progress progress;

    League(Letters letters, Progress progress) {
        this.letters = letters;
        this.progress = progress;
    }

    /**
     * A letter and where it stands.
     *
     * @param score out of 100, of the targets known; null where none is
     */
    record Ranked(long id, String title, @Nullable String placeName, @Nullable String partnerName, boolean binding,
            int rank, @Nullable BigDecimal score, int met, int missed, int targets) {
    }

    @Transactional(readOnly = true)
    public List<Ranked> of(LetterFilter filter, LocalDate on, Locale locale) {
        var rows = Listed.all(cursor -> letters.list(filter, cursor, Listed.MOST));
        var lines = progress.of(rows.stream().map(LetterRow::id).toList(), on, locale);
        var scored = rows.stream()
            .map(row -> ranked(row, lines.getOrDefault(row.id(), List.of()), 0))
            .sorted(Comparator.comparing(Ranked::score, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed()
                .thenComparing(Ranked::title))
            .toList();
        var ranked = new ArrayList<Ranked>();
        for (int i = 0; i < scored.size(); i++) {
            var one = scored.get(i);
            var before = ranked.isEmpty() ? null : ranked.getLast();
            int rank = before != null && before.score() != null && before.score().equals(one.score()) ? before.rank()
                    : i + 1;
            ranked.add(new Ranked(one.id(), one.title(), one.placeName(), one.partnerName(), one.binding(), rank,
                    one.score(), one.met(), one.missed(), one.targets()));
        }
        return ranked;
    }

    private static Ranked ranked(LetterRow row, List<TargetLine> lines, int rank) {
        return new Ranked(row.id(), row.title(), row.placeName(), row.partnerName(), row.binding(), rank, score(lines),
                count(lines, Standing.MET), count(lines, Standing.MISSED) + count(lines, Standing.BEHIND),
                lines.size());
    }

    private static int count(List<TargetLine> lines, Standing standing) {
        return (int) lines.stream().filter(line -> line.standing() == standing).count();
    }

    static @Nullable BigDecimal score(List<TargetLine> lines) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var line : lines) {
            var rate = line.rate();
            if (rate == null) {
                continue;
            }
            if (line.nature() == Nature.VETO && rate.compareTo(BigDecimal.ONE) < 0) {
                return BigDecimal.ZERO.setScale(2);
            }
            sum = sum.add(rate.min(BigDecimal.ONE).multiply(line.weight()));
            weights = weights.add(line.weight());
        }
        return weights.signum() == 0 ? null
                : sum.movePointRight(2).divide(weights, MathContext.DECIMAL64).setScale(2, RoundingMode.HALF_UP);
    }

}
