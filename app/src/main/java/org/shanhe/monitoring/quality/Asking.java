package org.shanhe.monitoring.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.policy.Lines;
import org.shanhe.policy.Pack;
import org.shanhe.policy.Packs;
import org.shanhe.policy.Rule;
import org.shanhe.policy.Rules;
import org.shanhe.policy.language.Question;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.stereotype.Component;

/** Which rules are asked today, of whom, and with which lines. */
@Component
class Asking {

    /** Of persons, what is kept as keyed tokens of the health field. */
    private static final Set<String> TOKENS = Set.of("health", "disability");

    private final Packs packs;

    private final Rules rules;

    private final Lines lines;

    private final SensitiveValues sensitive;

    private final Clock clock;

    Asking(Packs packs, Rules rules, Lines lines, SensitiveValues sensitive, Clock clock) {
        this.packs = packs;
        this.rules = rules;
        this.lines = lines;
        this.sensitive = sensitive;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Pack pack() {
        return packs.on(today());
    }

    List<Rule> rules(Pack pack) {
        return rules.list(pack, today());
    }

    Rules catalogue() {
        return rules;
    }

    /** Of everyone in a place. */
    Question of(Pack pack, PlaceRange place) {
        var within = "village >= %d and village < %d".formatted(place.low(), place.high());
        return question(pack,
                "(select * from monitoring.household_profile where status <> 'REMOVED' and " + within + ")", """
                        (select * from monitoring.person_profile where %s and household not in
                         (select id from registry.household where status = 'REMOVED' and %<s))""".formatted(within),
                "(select * from monitoring.village_profile where " + within + ")");
    }

    /** Of these households and their members; of nobody in a database, if none. */
    Question of(Pack pack, Collection<Long> households) {
        var ids = households.stream().map(String::valueOf).collect(Collectors.joining(", "));
        // equal to one, every part of the profile is read by index; among several, none
        // is
        var among = households.size() == 1 ? "= " + ids : "in (" + ids + ")";
        return question(pack,
                "(select * from monitoring.household_profile where status <> 'REMOVED' and id " + among + ")", """
                        (select * from monitoring.person_profile where household %s and household not in
                         (select id from registry.household where status = 'REMOVED' and id %<s))""".formatted(among),
                "(select * from monitoring.village_profile where false)");
    }

    private Question question(Pack pack, String household, String person, String village) {
        return new Question(today(), lines.values(pack, today().getYear()), this::token, household, person, village);
    }

    byte @Nullable [] token(String field, String word) {
        return TOKENS.contains(field) ? sensitive.token(SensitiveField.HEALTH, word) : null;
    }

}
