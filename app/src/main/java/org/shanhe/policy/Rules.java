package org.shanhe.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.policy.language.RuleSet;
import org.springframework.stereotype.Component;

/** The data-quality rules of the policy packs (规则目录). */
@Component
public class Rules {

    private final RuleFiles files;

    private final RuleLanguage language;

    Rules(RuleFiles files, RuleLanguage language) {
        this.files = files;
        this.language = language;
    }

    /** The rules of a pack that hold on a day. */
    public List<Rule> list(Pack pack, LocalDate on) {
        return pack.all(files).stream().filter(rule -> rule.holds(on)).toList();
    }

    public Optional<Rule> find(Pack pack, String id) {
        return Optional.ofNullable(pack.byKey(files).get(id));
    }

    /** The defects that rules about one kind of object look for, asked together. */
    public RuleSet defects(List<Rule> rules, ObjectKind kind) {
        var conditions = new LinkedHashMap<String, Expression>();
        rules.stream().filter(rule -> rule.object() == kind).forEach(rule -> conditions.put(rule.id(), rule.defect()));
        return language.set(kind, conditions);
    }

}
