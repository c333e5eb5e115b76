package org.shanhe.monitoring.verdict;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Deprivation;
import org.shanhe.policy.Line;
import org.shanhe.policy.Lines;
import org.shanhe.policy.Packs;
import org.springframework.stereotype.Component;

/**
 * What every pack asks of a household, as a person reads it before changing something.
 */
@Component
class Standards {

    private final Packs packs;

    private final Judges judges;

    private final Lines lines;

    private final Verdicts verdicts;

    Standards(Packs packs, Judges judges, Lines lines, Verdicts verdicts) {
        this.packs = packs;
        this.judges = judges;
        this.lines = lines;
        this.verdicts = verdicts;
    }

    record OfPack(String pack, String version, List<OfLens> lenses, List<Line> lines) {
    }

    record OfLens(String lens, String name, String source, List<Verdicts.Named> classes, List<Asked> conditions,
            @Nullable Integer cutoff) {
    }

    /**
     * @param weight of an indicator of the multidimensional measure
     */
    record Asked(String of, String name, String words, String met, @Nullable Integer weight) {
    }

    List<OfPack> all(Locale locale) {
        return packs.current()
            .packs()
            .stream()
            .map(pack -> new OfPack(pack.name(), pack.version(),
                    judges.of(pack).stream().map(judge -> lens(judge, locale)).toList(), lines.all(pack)))
            .toList();
    }

    private OfLens lens(Judge judge, Locale locale) {
        var weights = judge instanceof ScoreJudge score ? score.of().indicators() : List.<Deprivation>of();
        return new OfLens(judge.lens(), verdicts.said(locale, judge.words(), judge.lens()), judge.source(),
                judge.outcomes()
                    .stream()
                    .map(o -> new Verdicts.Named(o.name(), verdicts.said(locale, o.words(), o.name())))
                    .toList(),
                judge.asked()
                    .stream()
                    .map(a -> new Asked(a.of(), a.name(), verdicts.said(locale, a.words(), a.name()),
                            a.condition().text(),
                            weights.stream()
                                .filter(i -> i.id().equals(a.name()))
                                .findFirst()
                                .map(Deprivation::weight)
                                .orElse(null)))
                    .toList(),
                judge instanceof ScoreJudge score ? score.of().cutoff() : null);
    }

}
