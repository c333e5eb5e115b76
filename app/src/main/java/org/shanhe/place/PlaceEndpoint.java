package org.shanhe.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Place names are public: the reader's scope is where the tree and the search begin, not
 * where they end.
 */
@RestController
@RequestMapping("/api/places")
class PlaceEndpoint {

    record Detail(Place place, String fullName, List<Place> path, List<PlaceTag> tags, List<PlaceAlias> aliases) {
    }

    private static final int MOST = 100;

    private final Places places;

    private final Designations designations;

    private final Messages messages;

    PlaceEndpoint(Places places, Designations designations, Messages messages) {
        this.places = places;
        this.designations = designations;
        this.messages = messages;
    }

    @GetMapping("/tree")
    List<Place> tree(@RequestParam @Nullable String parent) {
        if (parent != null) {
            return places.children(places.get(PlaceCode.of(parent)).code());
        }
        var scope = start();
        if (scope.contains(PlaceRange.EVERYWHERE)) {
            return places.provinces();
        }
        return places.list(scope.stream().map(range -> new PlaceCode(range.low())).toList());
    }

    @GetMapping("/search")
    List<PlaceMatch> search(@RequestParam String q, @RequestParam(defaultValue = "0") int level,
            @RequestParam @Nullable String within, @RequestParam(defaultValue = "false") boolean everywhere,
            @RequestParam(defaultValue = "20") int limit) {
        Refused.unless(level >= 0 && level <= Gazetteer.LEVELS, "PLACE_LEVEL_UNKNOWN", "level", level);
        Refused.unless(limit >= 1 && limit <= MOST, "PLACE_LIMIT", "limit", limit, "most", MOST);
        var ranges = within != null ? List.of(PlaceCode.of(within).range())
                : everywhere ? List.of(PlaceRange.EVERYWHERE) : start();
        return places.search(q, level, ranges, limit);
    }

    @GetMapping("/tags")
    List<PlaceTag> tags(@RequestParam @Nullable String tag, Locale locale) {
        return designations.list(tag).stream().map(found -> said(found, locale)).toList();
    }

    @GetMapping("/{code:[0-9]+}")
    Detail one(@PathVariable String code, Locale locale) {
        var place = places.get(PlaceCode.of(code));
        return new Detail(place, places.fullName(place.code()), places.ancestors(place.code()),
                designations.of(place.code()).stream().map(tag -> said(tag, locale)).toList(),
                designations.aliases(place.code()));
    }

    /**
     * Officers of the system and partners have no places of their own: they start from
     * the nation.
     */
    private static List<PlaceRange> start() {
        var scope = Scope.current().places();
        return scope.isEmpty() ? List.of(PlaceRange.EVERYWHERE) : scope;
    }

    private PlaceTag said(PlaceTag tag, Locale locale) {
        return tag.in(messages.say(locale, "place.tag." + tag.tag(), Map.of()));
    }

}
