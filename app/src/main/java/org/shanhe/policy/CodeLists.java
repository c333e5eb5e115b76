package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanhe.kernel.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The code lists of all policy packs (代码表), chosen by the day of the business. */
@Component
public class CodeLists {

    private final List<Pack> packs;

    private final Map<String, Map<String, CodeList>> lists;

    CodeLists(@Value("${shanhe.policy:classpath:policy}") String root) {
        this.packs = new PackReader().read(root);
        var byName = packs.stream().collect(Collectors.toMap(Pack::name, Function.identity()));
        this.lists = packs.stream().collect(Collectors.toMap(Pack::name, pack -> PackReader.inherited(pack, byName)));
    }

    /** All lists in force on a day, by name. */
    public List<CodeList> lists(LocalDate day) {
        return byName(day).values().stream().map(list -> list.on(day)).toList();
    }

    /** The list as it is in force on a day. */
    public CodeList list(String name, LocalDate day) {
        var list = byName(day).get(name);
        if (list == null) {
            throw Refused.notFound("CODE_LIST_UNKNOWN", "list", name);
        }
        return list.on(day);
    }

    private Map<String, CodeList> byName(LocalDate day) {
        // the packs have no gap: PackReader has seen to it
        var pack = packs.stream().filter(p -> p.holds(day)).findFirst().orElseThrow();
        return lists.getOrDefault(pack.name(), Map.of());
    }

}
