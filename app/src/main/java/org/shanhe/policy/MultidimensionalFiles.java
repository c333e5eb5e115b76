package org.shanhe.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shanhe.policy.language.ObjectKind;
import org.springframework.stereotype.Component;

/** Reads the multidimensional measure of a pack: indicators, weights and cut-off. */
@Component
public class MultidimensionalFiles implements FileKind<MultidimensionalMeasure> {

    private static final Set<String> MEASURE = Set.of("measure", "zh", "en", "source", "cutoff", "indicators");

    private static final Set<String> INDICATOR = Set.of("id", "dimension", "weight", "zh", "en", "deprived");

    private final RuleLanguage language;

    MultidimensionalFiles(RuleLanguage language) {
        this.language = language;
    }

    @Override
    public String name() {
        return "multidimensional";
    }

    @Override
    public String path() {
        return "multidimensional.yaml";
    }

    @Override
    public String key(MultidimensionalMeasure measure) {
        return measure.id();
    }

    @Override
    public List<MultidimensionalMeasure> read(PackFile file) {
        var entry = file.entry(MEASURE);
        var ids = new HashSet<String>();
        var indicators = entry.each("indicators", INDICATOR, item -> {
            if (!ids.add(item.text("id"))) {
                throw item.problem("id", item.text("id") + " is given twice");
            }
            if (item.number("weight") <= 0) {
                item.note("weight", "a weight is more than nothing");
            }
            return new Deprivation(item.text("id"), item.text("dimension"), item.number("weight"), item.text("zh"),
                    item.text("en"), language.condition(ObjectKind.HOUSEHOLD, item.written("deprived")));
        });
        var measure = new MultidimensionalMeasure(entry.text("measure"), entry.text("zh"), entry.text("en"),
                entry.text("source"), entry.number("cutoff"), indicators);
        if (measure.cutoff() <= 0 || measure.cutoff() > measure.total()) {
            entry.note("cutoff",
                    "the cut-off must lie between 1 and the sum of the weights, %d".formatted(measure.total()));
        }
        return List.of(measure);
    }

    @Override
    public void check(Pack pack, List<Located<MultidimensionalMeasure>> measures) {
        measures.forEach(measure -> language.checkWords(pack,
                measure.entry().indicators().stream().map(Deprivation::deprived).toList()));
    }

}
