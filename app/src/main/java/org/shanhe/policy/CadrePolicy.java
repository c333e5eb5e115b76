package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;

/** The rules for cadres of the packs, chosen by the day of the business. */
@Component
public class CadrePolicy {

    private final Packs packs;

    private final CadreRuleFiles files;

    CadrePolicy(Packs packs, CadreRuleFiles files) {
        this.packs = packs;
        this.files = files;
    }

    /** The pack whose rules hold on a day. */
    public Pack pack(LocalDate day) {
        return packs.on(day);
    }

    /** The kinds of posts; none where the pack has no rules for cadres. */
    public List<CadreRules.Term> posts(LocalDate day) {
        return packs.on(day).all(files).stream().flatMap(rules -> rules.terms().stream()).toList();
    }

    public CadreRules on(LocalDate day) {
        return packs.on(day)
            .all(files)
            .stream()
            .findFirst()
            .orElseThrow(() -> Refused.invalid("CADRE_RULES_MISSING", "day", day));
    }

}
