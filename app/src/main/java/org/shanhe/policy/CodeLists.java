package org.shanhe.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;

/** The code lists of all policy packs (代码表), chosen by the day of the business. */
@Component
public class CodeLists {

    private final Packs packs;

    private final CodeListFiles files;

    CodeLists(Packs packs, CodeListFiles files) {
        this.packs = packs;
        this.files = files;
    }

    /** All lists in force on a day, by name. */
    public List<CodeList> lists(LocalDate day) {
        return packs.on(day)
            .all(files)
            .stream()
            .sorted(Comparator.comparing(CodeList::name))
            .map(list -> list.on(day))
            .toList();
    }

    /** The list as it is in force on a day. */
    public CodeList list(String name, LocalDate day) {
        return packs.on(day)
            .all(files)
            .stream()
            .filter(list -> list.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("CODE_LIST_UNKNOWN", "list", name))
            .on(day);
    }

}
