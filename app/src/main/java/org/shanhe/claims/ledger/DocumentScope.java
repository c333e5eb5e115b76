package org.shanhe.claims.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.check.Examined;
import org.shanhe.claims.ledger.LedgerQuery.Partner;
import org.shanhe.claims.reading.Claim;

/**
 * The places and partners a document speaks of (文档范围).
 *
 * @param places the codes of each name, none where there is no such place
 * @param actor the partner most of its claims are about
 * @param named the partners people named, each with its units
 */
record DocumentScope(Map<String, List<Long>> places, Map<String, List<Partner>> partners, @Nullable Partner actor,
        Guidance guidance, Map<Long, Partner> named) {

    static DocumentScope of(Examined document, Scopes scopes, Guidance guidance) {
        var names = document.claims()
            .stream()
            .map(Claim::place)
            .map(PlaceWords::of)
            .flatMap(words -> words.names().stream())
            .distinct()
            .toList();
        var organisations = document.claims()
            .stream()
            .map(Claim::org)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var partners = scopes.partners(organisations.keySet());
        var actor = organisations.entrySet()
            .stream()
            .filter(o -> partners.getOrDefault(o.getKey(), List.of()).size() == 1)
            .max(Comparator.comparing(Map.Entry<String, Long>::getValue).thenComparing(Map.Entry::getKey))
            .map(o -> partners.getOrDefault(o.getKey(), List.of()).getFirst())
            .orElse(null);
        return new DocumentScope(scopes.places(names), partners, actor, guidance, scopes.units(guidance.partners()));
    }

    List<Partner> partners(String organisation) {
        return partners.getOrDefault(organisation, List.of());
    }

    List<Long> places(String name) {
        return places.getOrDefault(name, List.of());
    }

}
