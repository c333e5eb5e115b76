package org.shanhe.policy;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what a pack watches about money and assets. */
@Component
class SupervisionFiles implements FileKind<SupervisionRule> {

    private static final Set<String> RULE = Set.of("id", "zh", "en", "actor", "days", "months", "percent", "targets",
            "source", "unverified");

    private static final Set<String> LEVELS = Set.of("VILLAGE", "TOWN", "COUNTY", "PREFECTURE", "PROVINCE", "PARTNER");

    /** Those the platform knows how to look for. */
    private static final Set<String> KNOWN = Set.of("PROGRESS", "OVERDUE_ISSUE", "NO_PROJECT", "NOT_ON_LIST",
            "BALANCE_OVER_1_YEAR", "BALANCE_OVER_2_YEARS", "LARGE_BALANCE", "PAYEE_AGENCY", "CASH_TO_PERSON",
            "NO_TARGET", "TREASURY_RETURN", "ASSET_IDLE", "ASSET_LOST", "ASSET_REVIVAL_LATE", "ASSET_CONTRACT_OVER",
            "ASSET_INCOME_NOT_SHARED", "ASSET_NOTICE", "TILT");

    @Override
    public String name() {
        return "supervision";
    }

    @Override
    public String path() {
        return "supervision.yaml";
    }

    @Override
    public String key(SupervisionRule rule) {
        return rule.id();
    }

    @Override
    public List<SupervisionRule> read(PackFile file) {
        return file.entry(Set.of("rules")).each("rules", RULE, SupervisionFiles::rule);
    }

    private static SupervisionRule rule(Entry item) {
        var targets = item.each("targets", Set.of("month", "percent"),
                target -> new SupervisionRule.Target(target.number("month"), target.number("percent")));
        var rule = new SupervisionRule(item.text("id"), item.text("zh"), item.text("en"), item.text("actor"),
                item.numberOrNull("days"), item.numberOrNull("months"), item.numberOrNull("percent"), targets,
                item.text("source"), item.flag("unverified"));
        if (!KNOWN.contains(rule.id())) {
            throw item.problem("id", rule.id() + " is none of " + KNOWN.stream().sorted().toList());
        }
        if (!LEVELS.contains(rule.actor())) {
            item.note("actor", rule.actor() + " is none of " + LEVELS.stream().sorted().toList());
        }
        if (rule.days() != null && rule.days() < 0 || rule.months() != null && rule.months() < 0) {
            item.note("id", "days and months are not below nothing");
        }
        if (rule.percent() != null && (rule.percent() < 0 || rule.percent() > 100)) {
            item.note("percent", "a percent lies between 0 and 100");
        }
        int month = 0;
        for (var target : targets) {
            if (target.month() <= month || target.month() > 12 || target.percent() < 0 || target.percent() > 100) {
                item.note("targets", "months rise from 1 to 12, percents lie between 0 and 100");
            }
            month = target.month();
        }
        return rule;
    }

}
