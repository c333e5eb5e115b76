package org.shanhe.monitoring.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Deprivation;
import org.shanhe.policy.Expression;
import org.shanhe.policy.Lens;
import org.shanhe.policy.LensFiles;
import org.shanhe.policy.LineKind;
import org.shanhe.policy.Lines;
import org.shanhe.policy.MultidimensionalFiles;
import org.shanhe.policy.MultidimensionalMeasure;
import org.shanhe.policy.Pack;
import org.shanhe.policy.RuleLanguage;
import org.shanhe.policy.language.LineValues;
import org.shanhe.policy.language.LineValues.LineValue;
import org.shanhe.policy.language.ObjectKind;
import org.springframework.stereotype.Component;

/** The judges of a pack, as it is in force or as somebody would change it. */
@Component
class Judges {

    private final RuleLanguage language;

    private final LensFiles lenses;

    private final MultidimensionalFiles measures;

    private final Lines lines;

    Judges(RuleLanguage language, LensFiles lenses, MultidimensionalFiles measures, Lines lines) {
        this.language = language;
        this.lenses = lenses;
        this.measures = measures;
        this.lines = lines;
    }

    List<Judge> of(Pack pack) {
        var judges = new ArrayList<Judge>();
        pack.all(lenses).forEach(lens -> judges.add(ClassJudge.of(lens, language)));
        pack.all(measures).forEach(measure -> judges.add(ScoreJudge.of(measure, language)));
        return judges;
    }

    Judge of(Pack pack, String lens, Change change) {
        if (lens.equals(ScoreJudge.LENS)) {
            Refused.unless(change.conditions().isEmpty(), "WHAT_IF_NOT_OF_LENS", "lens", lens);
            return pack.all(measures)
                .stream()
                .findFirst()
                .<Judge>map(measure -> ScoreJudge.of(changed(measure, change), language))
                .orElseThrow(() -> Refused.notFound("LENS_UNKNOWN", "lens", lens));
        }
        Refused.unless(change.weights().isEmpty() && change.cutoff() == null, "WHAT_IF_NOT_OF_LENS", "lens", lens);
        return pack.all(lenses)
            .stream()
            .filter(known -> known.lens().equals(lens))
            .findFirst()
            .<Judge>map(known -> ClassJudge.of(changed(pack, known, change), language))
            .orElseThrow(() -> Refused.notFound("LENS_UNKNOWN", "lens", lens));
    }

    /** The lines of a year, those changed before the pack's own of the same place. */
    LineValues lines(Pack pack, int year, Change change) {
        var values = new HashMap<>(lines.values(pack, year).byField());
        for (var line : change.lines()) {
            Refused.unless(Set.of(LineKind.values()).stream().anyMatch(kind -> kind.field().equals(line.field())),
                    "LINE_UNKNOWN", "line", line.field());
            Refused.unless(line.yuan() > 0, "FILTER_MALFORMED", "name", line.field(), "value", line.yuan());
            var range = line.place() == null ? PlaceRange.EVERYWHERE : PlaceRange.of(Long.parseLong(line.place()));
            var its = new ArrayList<>(values.getOrDefault(line.field(), List.of()));
            its.addFirst(new LineValue(range.low(), range.high(), line.yuan() * 100, ""));
            its.sort(Comparator.comparing(value -> value.high() - value.low()));
            values.put(line.field(), List.copyOf(its));
        }
        return new LineValues(Map.copyOf(values));
    }

    private Lens changed(Pack pack, Lens lens, Change change) {
        var open = change.conditions().stream().map(c -> c.of() + "." + c.name()).collect(Collectors.toSet());
        var classes = lens.classes().stream().map(verdict -> {
            var applies = verdict.applies() == null ? null
                    : changed(pack, verdict.name(), ClassJudge.APPLIES, verdict.applies(), change);
            open.remove(verdict.name() + "." + ClassJudge.APPLIES);
            var conditions = verdict.conditions().stream().map(c -> {
                open.remove(verdict.name() + "." + c.name());
                return new Lens.Condition(c.name(), c.zh(), c.en(),
                        changed(pack, verdict.name(), c.name(), c.met(), change));
            }).toList();
            return new Lens.VerdictClass(verdict.name(), verdict.zh(), verdict.en(), applies, conditions);
        }).toList();
        Refused.unless(open.isEmpty(), "CONDITION_UNKNOWN", "condition", String.join(", ", open));
        return new Lens(lens.lens(), lens.zh(), lens.en(), lens.source(), classes);
    }

    private Expression changed(Pack pack, String of, String name, Expression now, Change change) {
        return change.conditions()
            .stream()
            .filter(c -> c.of().equals(of) && c.name().equals(name))
            .findFirst()
            .map(c -> language.condition(ObjectKind.HOUSEHOLD, c.met(), pack))
            .orElse(now);
    }

    private static MultidimensionalMeasure changed(MultidimensionalMeasure measure, Change change) {
        var known = measure.indicators().stream().map(Deprivation::id).collect(Collectors.toSet());
        change.weights().forEach((id, weight) -> {
            Refused.unless(known.contains(id), "CONDITION_UNKNOWN", "condition", id);
            Refused.unless(weight >= 0, "FILTER_MALFORMED", "name", id, "value", weight);
        });
        return new MultidimensionalMeasure(measure.id(), measure.zh(), measure.en(), measure.source(),
                change.cutoff() == null ? measure.cutoff() : change.cutoff(),
                measure.indicators()
                    .stream()
                    .map(i -> new Deprivation(i.id(), i.dimension(), change.weights().getOrDefault(i.id(), i.weight()),
                            i.zh(), i.en(), i.deprived()))
                    .toList());
    }

}
