package org.shanhe.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.MoneyRule.Kind;
import org.springframework.stereotype.Component;

/** Reads what is held against money when it is committed. */
@Component
class MoneyRuleFiles implements FileKind<MoneyRule> {

    private static final Set<String> NEGATIVE = Set.of("code", "zh", "en", "from", "to", "words");

    private static final Set<String> SHARE = Set.of("code", "zh", "en", "source", "perMille", "from", "to");

    @Override
    public String name() {
        return "money-rules";
    }

    @Override
    public String path() {
        return "money-rules.yaml";
    }

    @Override
    public String key(MoneyRule rule) {
        return rule.code();
    }

    @Override
    public List<MoneyRule> read(PackFile file) {
        var entry = file.entry(Set.of("source", "negative", "fees", "industry"));
        var rules = new ArrayList<MoneyRule>();
        rules.addAll(entry.each("negative", NEGATIVE,
                item -> new MoneyRule(item.text("code"), Kind.NEGATIVE, item.text("zh"), item.text("en"), null, null,
                        item.texts("words"), item.dateOrNull("from"), item.dateOrNull("to"))));
        rules.addAll(entry.each("fees", SHARE,
                item -> share(item, Kind.FEE_CAP, item.dateOrNull("from"), item.dateOrNull("to"))));
        rules.addAll(entry.each("industry", SHARE, item -> {
            var from = item.numberOrNull("from");
            var to = item.numberOrNull("to");
            return share(item, Kind.INDUSTRY_SHARE, from == null ? null : LocalDate.of(from, 1, 1),
                    to == null ? null : LocalDate.of(to, 12, 31));
        }));
        return rules;
    }

    private static MoneyRule share(Entry item, Kind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        var perMille = item.number("perMille");
        if (perMille < 0 || perMille > 1000) {
            throw item.problem("perMille", "perMille must lie between 0 and 1000");
        }
        return new MoneyRule(item.text("code"), kind, item.text("zh"), item.text("en"), item.text("source"), perMille,
                List.of(), from, to);
    }

}
