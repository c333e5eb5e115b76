package org.shanhe.monitoring.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Drafts;
import org.shanhe.policy.Lens;
import org.shanhe.policy.Line;
import org.shanhe.policy.LineKind;
import org.shanhe.policy.Lines;
import org.shanhe.policy.MultidimensionalMeasure;
import org.shanhe.policy.Pack;
import org.shanhe.policy.Packs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a what-if as a draft of the pack (存为政策包草案), which brings nothing into force. */
@Component
class DraftPacks {

    private final Trials trials;

    private final Packs packs;

    private final Judges judges;

    private final Lines lines;

    private final Drafts drafts;

    DraftPacks(Trials trials, Packs packs, Judges judges, Lines lines, Drafts drafts) {
        this.trials = trials;
        this.packs = packs;
        this.judges = judges;
        this.lines = lines;
        this.drafts = drafts;
    }

    @Transactional
    public Drafts.Draft save(long trial, String note) {
        var kept = trials.get(trial);
        var asked = kept.asked();
        var pack = packs.current().named(asked.pack());
        Refused.unless(pack.version().equals(kept.version()), "TRIAL_OF_OTHER_PACK", "pack", pack.name());
        var change = asked.change();
        var judge = judges.of(pack, asked.lens(), change);
        Lens lens = judge instanceof ClassJudge(Lens its, var _, var _) && !change.conditions().isEmpty() ? its : null;
        MultidimensionalMeasure measure = judge instanceof ScoreJudge(MultidimensionalMeasure its, var _, var _)
                && (!change.weights().isEmpty() || change.cutoff() != null) ? its : null;
        return drafts.save(pack, new Drafts.Edits(lens, measure, lines(pack, asked.on().getYear(), change, note)),
                note);
    }

    private @Nullable List<Line> lines(Pack pack, int year, Change change, String note) {
        if (change.lines().isEmpty()) {
            return null;
        }
        var all = new ArrayList<>(lines.all(pack));
        for (var line : change.lines()) {
            var kind = List.of(LineKind.values())
                .stream()
                .filter(known -> known.field().equals(line.field()))
                .findFirst()
                .orElseThrow();
            var place = line.place() == null ? "national" : line.place();
            var fresh = new Line(kind, place, year, Math.toIntExact(line.yuan()), note, false);
            int at = all.stream()
                .filter(known -> known.kind() == kind && known.place().equals(place) && known.year() == year)
                .findFirst()
                .map(all::indexOf)
                .orElse(-1);
            if (at < 0) {
                all.add(fresh);
            }
            else {
                all.set(at, fresh);
            }
        }
        return all;
    }

}
