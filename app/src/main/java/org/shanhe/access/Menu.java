package org.shanhe.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shanhe.kernel.Scope;
import org.springframework.http.HttpMethod;

/** The workbenches a person is offered: those whose first address they may call. */
final class Menu {

    private static final List<Map.Entry<String, String>> ENTRIES = List.of(Map.entry("dashboard", "/api/dashboard"),
            Map.entry("households", "/api/households"), Map.entry("figures", "/api/figures"),
            Map.entry("imports", "/api/imports"), Map.entry("projects", "/api/projects"),
            Map.entry("funds", "/api/grants"), Map.entry("accounts", "/api/accounts"), Map.entry("audit", "/api/audit"),
            Map.entry("places", "/api/places/tree"));

    private Menu() {
    }

    static List<String> of(Set<Role> roles) {
        var names = roles.stream().map(Role::name).collect(java.util.stream.Collectors.toSet());
        var scope = new Scope(0, List.of(), Set.of(), names);
        return ENTRIES.stream()
            .filter(entry -> AccessRules.find(HttpMethod.GET, entry.getValue())
                .filter(rule -> rule.allows(scope))
                .isPresent())
            .map(Map.Entry::getKey)
            .toList();
    }

}
