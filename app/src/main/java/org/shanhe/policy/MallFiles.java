package org.shanhe.policy;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the platforms of a pack. */
@Component
class MallFiles implements FileKind<Mall> {

    private static final Set<String> MALL = Set.of("platform", "zh", "en", "needs", "columns", "states", "words",
            "unverified");

    private static final Set<String> STEPS = Set.of("CONFIRMED", "SHIPPED", "ACCEPTED", "PAID", "REVIEWED");

    private static final Set<String> ENDS = Set.of("CANCELLED", "RETURNED");

    private static final Set<String> CODES = Set.of("UNIT", "UNION", "CANTEEN", "PERSON", "BOUGHT", "SOLD");

    @Override
    public String name() {
        return "malls";
    }

    @Override
    public String path() {
        return "malls.yaml";
    }

    @Override
    public String key(Mall mall) {
        return mall.platform();
    }

    @Override
    public List<Mall> read(PackFile file) {
        return file.entry(Set.of("source", "platforms"))
            .each("platforms", MALL,
                    item -> new Mall(item.text("platform"), item.text("zh"), item.text("en"), needs(item),
                            item.each("columns", Set.of("column", "names"),
                                    column -> new Mall.Column(column.text("column"), column.texts("names"))),
                            item.each("states", Set.of("state", "steps"), MallFiles::state),
                            item.each("words", Set.of("word", "means"), MallFiles::word)));
    }

    private static List<String> needs(Entry item) {
        var needs = item.texts("needs");
        if (needs.isEmpty() || !STEPS.containsAll(needs)) {
            throw item.problem("needs", "needs must be some of " + STEPS.stream().sorted().toList());
        }
        return needs;
    }

    private static Mall.State state(Entry item) {
        var steps = item.texts("steps");
        for (var step : steps) {
            if (!STEPS.contains(step) && !ENDS.contains(step)) {
                throw item.problem("steps", "no step " + step);
            }
        }
        return new Mall.State(item.text("state"), steps);
    }

    private static Mall.Word word(Entry item) {
        var means = item.text("means");
        if (!CODES.contains(means)) {
            throw item.problem("means", "means must be one of " + CODES.stream().sorted().toList());
        }
        return new Mall.Word(item.text("word"), means);
    }

}
