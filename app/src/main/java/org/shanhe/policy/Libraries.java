package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The workflow of the project library and the types of projects on a day (项目库流程). */
@Component
public class Libraries {

    private final Packs packs;

    private final LibraryFiles files;

    private final ProjectTypeFiles types;

    private final MoneyRuleFiles money;

    Libraries(Packs packs, LibraryFiles files, ProjectTypeFiles types, MoneyRuleFiles money) {
        this.packs = packs;
        this.files = files;
        this.types = types;
        this.money = money;
    }

    public Library on(LocalDate day) {
        return packs.on(day).all(files).getFirst();
    }

    public List<ProjectType> types(LocalDate day) {
        return packs.on(day).all(types);
    }

    /** What is held against money committed or paid on the day. */
    public List<MoneyRule> money(LocalDate day) {
        return packs.on(day).all(money).stream().filter(rule -> rule.holds(day)).toList();
    }

    /** The pack and its version, as kept with each step. */
    public String said(LocalDate day) {
        var pack = packs.on(day);
        return pack.name() + " " + pack.version();
    }

}
