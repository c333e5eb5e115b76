package org.shanhe.policy;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads when a pack shows a missed day to the levels above. */
@Component
class EscalationFiles implements FileKind<Escalation> {

    private static final Set<String> RULE = Set.of("id", "duty", "days", "levels", "source", "unverified");

    private static final int LEVELS = 4;

    @Override
    public String name() {
        return "escalation";
    }

    @Override
    public String path() {
        return "escalation.yaml";
    }

    @Override
    public String key(Escalation rule) {
        return rule.id();
    }

    @Override
    public List<Escalation> read(PackFile file) {
        return file.entry(Set.of("rules")).each("rules", RULE, EscalationFiles::rule);
    }

    private static Escalation rule(Entry item) {
        var rule = new Escalation(item.text("id"), item.textOrNull("duty"), item.number("days"), item.number("levels"),
                item.text("source"), item.flag("unverified"));
        if (rule.days() < 1) {
            item.note("days", "a day is missed from the day after on");
        }
        if (rule.levels() < 1 || rule.levels() > LEVELS) {
            item.note("levels", "there are 1 to " + LEVELS + " levels above the lowest");
        }
        return rule;
    }

}
