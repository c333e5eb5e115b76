package org.shanhe.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.LetterTemplate.Cascade;
import org.shanhe.policy.LetterTemplate.Indicator;
import org.shanhe.policy.LetterTemplate.Level;
import org.shanhe.policy.LetterTemplate.Nature;
import org.springframework.stereotype.Component;

/** Reads the templates of letters of a pack. */
@Component
class LetterTemplateFiles implements FileKind<LetterTemplate> {

    private static final Set<String> TEMPLATE = Set.of("template", "kind", "zh", "en", "first", "last", "years",
            "upper", "lower", "binding", "text", "indicators");

    private static final Set<String> INDICATOR = Set.of("code", "zh", "en", "unit", "nature", "weight", "figure",
            "purpose", "at_most", "cascade");

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public String path() {
        return "letters/*.yaml";
    }

    @Override
    public String key(LetterTemplate template) {
        return template.template();
    }

    @Override
    public List<LetterTemplate> read(PackFile file) {
        return file.entry(Set.of("letters")).each("letters", TEMPLATE, LetterTemplateFiles::template);
    }

    private static LetterTemplate template(Entry item) {
        var indicators = item.each("indicators", INDICATOR, LetterTemplateFiles::indicator);
        var codes = new HashSet<String>();
        if (indicators.isEmpty() || !indicators.stream().map(Indicator::code).allMatch(codes::add)) {
            throw item.problem("indicators", "a letter has indicators, each with a code of its own");
        }
        var upper = level(item, "upper");
        var lower = level(item, "lower");
        if (upper != null && (lower == null || lower.ordinal() <= upper.ordinal())) {
            throw item.problem("upper", "the level above is signed with one below it");
        }
        return new LetterTemplate(item.text("template"), item.oneOf("kind", PromiseKind.class), item.text("zh"),
                item.text("en"), item.number("first"), item.numberOrNull("last"),
                item.has("years") ? item.number("years") : 1, upper, lower, item.flag("binding"), item.text("text"),
                indicators);
    }

    private static @Nullable Level level(Entry item, String key) {
        return item.has(key) ? item.oneOf(key, Level.class) : null;
    }

    private static Indicator indicator(Entry item) {
        return new Indicator(item.text("code"), item.text("zh"), item.text("en"), item.text("unit"),
                item.has("nature") ? item.oneOf("nature", Nature.class) : Nature.QUANTITY, item.number("weight"),
                item.textOrNull("figure"), item.textOrNull("purpose"), item.flag("at_most"),
                item.has("cascade") ? item.oneOf("cascade", Cascade.class) : Cascade.SUM);
    }

}
