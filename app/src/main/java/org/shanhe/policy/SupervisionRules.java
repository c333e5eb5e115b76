package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pack in force watches about money and assets (资金监管规则). */
@Component
public class SupervisionRules {

    private final Packs packs;

    private final SupervisionFiles files;

    SupervisionRules(Packs packs, SupervisionFiles files) {
        this.packs = packs;
        this.files = files;
    }

    /** In the order of the file. */
    public List<SupervisionRule> on(LocalDate day) {
        return packs.on(day).all(files);
    }

    public Optional<SupervisionRule> find(String id, LocalDate day) {
        return on(day).stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

}
