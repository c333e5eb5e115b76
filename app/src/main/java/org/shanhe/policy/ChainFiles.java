package org.shanhe.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the chains of a pack; each step is reached in exactly one way. */
@Component
class ChainFiles implements FileKind<Chain> {

    private static final Set<String> CHAIN = Set.of("chain", "zh", "en", "sensitive", "smallest", "steps");

    private static final Set<String> STEP = Set.of("step", "zh", "en", "kinds", "certificate", "status", "months",
            "optional", "unverified");

    @Override
    public String name() {
        return "chains";
    }

    @Override
    public String path() {
        return "chains.yaml";
    }

    @Override
    public String key(Chain chain) {
        return chain.chain();
    }

    @Override
    public List<Chain> read(PackFile file) {
        return file.entry(Set.of("chains")).each("chains", CHAIN, item -> {
            var steps = item.each("steps", STEP, ChainFiles::step);
            if (steps.size() < 2 || steps.getFirst().optional()) {
                throw item.problem("steps", "a chain has at least two steps, the first of which is not optional");
            }
            return new Chain(item.text("chain"), item.text("zh"), item.text("en"), item.flag("sensitive"),
                    item.number("smallest"), steps);
        });
    }

    /** The kinds stand in the catalogue of measures. */
    @Override
    public void check(Pack pack, List<Located<Chain>> entries) {
        var kinds = pack.all(new MeasureFiles()).stream().map(MeasureKind::kind).collect(Collectors.toSet());
        for (var located : entries) {
            located.entry()
                .steps()
                .stream()
                .flatMap(step -> step.kinds().stream())
                .filter(kind -> !kinds.contains(kind))
                .forEach(kind -> located.note("kinds: " + kind, "no measure kind " + kind));
        }
    }

    private static Chain.Step step(Entry item) {
        var kinds = item.has("kinds") ? item.texts("kinds") : List.<String>of();
        int ways = (kinds.isEmpty() ? 0 : 1) + (item.flag("certificate") ? 1 : 0) + (item.has("status") ? 1 : 0);
        if (ways != 1) {
            throw item.problem("a step is reached by kinds, by a certificate or by a status");
        }
        return new Chain.Step(item.text("step"), item.text("zh"), item.text("en"), kinds, item.flag("certificate"),
                item.textOrNull("status"), item.has("months") ? Integer.valueOf(item.number("months")) : null,
                item.flag("optional"), !item.flag("unverified"));
    }

}
