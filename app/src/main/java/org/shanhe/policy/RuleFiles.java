package org.shanhe.policy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shanhe.policy.Rule.Owner;
import org.shanhe.policy.Rule.Severity;
import org.shanhe.policy.language.ObjectKind;
import org.springframework.stereotype.Component;

/** Reads the data-quality rules of a pack. */
@Component
class RuleFiles implements FileKind<Rule> {

    private static final Set<String> RULE = Set.of("id", "object", "severity", "owner", "when", "hit", "zh", "en",
            "fixZh", "fixEn", "autoFix", "from", "to", "unverified");

    /** A number of the checkers in the field, or a name. */
    private static final Pattern ID = Pattern.compile("\\d_\\d{2}_\\d{3,4}|1111_\\d{2}|[A-Z][A-Z0-9_]{2,60}");

    private final RuleLanguage language = new RuleLanguage();

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String path() {
        return "rules/*.yaml";
    }

    @Override
    public String key(Rule rule) {
        return rule.id();
    }

    @Override
    public List<Rule> read(PackFile file) {
        return file.entry(Set.of("rules")).each("rules", RULE, this::rule);
    }

    private Rule rule(Entry item) {
        var id = item.text("id");
        if (!ID.matcher(id).matches()) {
            throw item.problem("id", id + " is neither a number like 1_02_001 nor a name in capitals");
        }
        var object = item.oneOf("object", ObjectKind.class);
        var when = item.writtenOrNull("when");
        var rule = new Rule(id, object, item.oneOf("severity", Severity.class),
                when == null ? null : language.condition(object, when), language.condition(object, item.written("hit")),
                item.text("zh"), item.text("en"), item.text("fixZh"), item.text("fixEn"),
                item.oneOf("owner", Owner.class), item.flag("autoFix"), item.dateOrNull("from"), item.dateOrNull("to"),
                !item.flag("unverified"));
        if (rule.from() != null && rule.to() != null && rule.to().isBefore(rule.from())) {
            throw item.problem(id + " ends before it begins");
        }
        return rule;
    }

    @Override
    public void check(Pack pack, List<Located<Rule>> entries) {
        language.checkWords(pack,
                entries.stream()
                    .map(Located::entry)
                    .flatMap(rule -> Stream.ofNullable(rule.when()).map(when -> (Expression) when))
                    .toList());
        language.checkWords(pack, entries.stream().map(located -> located.entry().hit()).toList());
    }

}
