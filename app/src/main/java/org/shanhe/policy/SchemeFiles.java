package org.shanhe.policy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.shanhe.policy.Scheme.Block;
import org.shanhe.policy.Scheme.Grade;
import org.shanhe.policy.Scheme.Grading;
import org.shanhe.policy.Scheme.How;
import org.shanhe.policy.Scheme.Item;
import org.shanhe.policy.Scheme.Step;
import org.shanhe.policy.Scheme.Subject;
import org.springframework.stereotype.Component;

/** Reads the schemes of assessment of a pack. */
@Component
class SchemeFiles implements FileKind<Scheme> {

    private static final Set<String> SCHEME = Set.of("scheme", "zh", "en", "source", "first", "last", "of", "sample",
            "steps", "blocks", "grades");

    private static final Set<String> ITEM = Set.of("code", "zh", "en", "how", "full", "each", "counted", "figure",
            "least");

    private static final Set<How> MADE = EnumSet.of(How.VETO, How.BONUS);

    private static final int WHOLE = 100;

    @Override
    public String name() {
        return "schemes";
    }

    @Override
    public String path() {
        return "schemes/*.yaml";
    }

    @Override
    public String key(Scheme scheme) {
        return scheme.scheme();
    }

    @Override
    public List<Scheme> read(PackFile file) {
        return file.entry(Set.of("schemes")).each("schemes", SCHEME, SchemeFiles::scheme);
    }

    private static Scheme scheme(Entry item) {
        var blocks = item.each("blocks", Set.of("block", "zh", "en", "items"), block -> new Block(block.text("block"),
                block.text("zh"), block.text("en"), block.each("items", ITEM, SchemeFiles::item)));
        var items = blocks.stream().flatMap(block -> block.items().stream()).toList();
        var codes = new HashSet<String>();
        if (!items.stream().map(Item::code).allMatch(codes::add)) {
            throw item.problem("blocks", "each item has a code of its own");
        }
        if (items.stream().filter(one -> !MADE.contains(one.how())).mapToInt(Item::full).sum() != WHOLE) {
            throw item.problem("blocks", "the items without vetoes and bonuses make up 100 points");
        }
        var steps = item.texts("steps").stream().map(word -> step(item, word)).toList();
        var grades = item.each("grades", Set.of("grade", "least"),
                grade -> new Grading(grade.oneOf("grade", Grade.class), grade.number("least")));
        boolean falling = IntStream.range(1, grades.size())
            .allMatch(i -> grades.get(i - 1).least() > grades.get(i).least());
        if (grades.isEmpty() || grades.getLast().least() != 0 || !falling) {
            throw item.problem("grades", "grades fall from the best to one that begins with 0");
        }
        if (!steps.contains(Step.SYNTHESIS) || !steps.contains(Step.GRADE)) {
            throw item.problem("steps", "an assessment has the steps SYNTHESIS and GRADE");
        }
        return new Scheme(item.text("scheme"), item.text("zh"), item.text("en"), item.text("source"),
                item.number("first"), item.numberOrNull("last"), item.oneOf("of", Subject.class),
                item.has("sample") ? item.number("sample") : 0, steps, blocks, grades);
    }

    private static Step step(Entry item, String word) {
        for (var step : Step.values()) {
            if (step.name().equals(word)) {
                return step;
            }
        }
        throw item.problem("steps", "no step " + word);
    }

    private static Item item(Entry item) {
        var how = item.oneOf("how", How.class);
        if ((how == How.FIGURE) != item.has("figure") || (how == How.FIGURE) != item.has("least")) {
            throw item.problem("an item by figure, and no other, has figure and least");
        }
        if ((how == How.DEDUCTION) != item.has("each")) {
            throw item.problem("a deduction, and nothing else, has each");
        }
        return new Item(item.text("code"), item.text("zh"), item.text("en"), how,
                item.has("full") ? item.number("full") : 0, item.numberOrNull("each"), item.flag("counted"),
                item.textOrNull("figure"), item.numberOrNull("least"));
    }

}
