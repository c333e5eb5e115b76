package org.shanhe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.place.Place;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.PlaceMatch;
import org.shanhe.place.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Without an account. */
@RestController
@RequestMapping("/api/public")
class PortalEndpoint {

    private static final int LONGEST = 40;

    private static final int MATCHES = 12;

    private final Published published;

    private final Places places;

    PortalEndpoint(Published published, Places places) {
        this.published = published;
        this.places = places;
    }

    /** The front page of a place. */
    record Front(PlaceCode code, int level, String name, String fullName, List<Place> above, List<Place> parts,
            Published.Funds announced) {
    }

    @GetMapping("/places")
    List<PlaceMatch> places(@RequestParam String q) {
        Refused.unless(q.length() <= LONGEST, "TEXT_MISSING");
        var asked = Scrubbed.typed(q);
        return asked.isBlank() ? List.of() : PublicScope.read(() -> places.search(asked, MATCHES));
    }

    @GetMapping("/places/{code}")
    Front place(@PathVariable String code) {
        var place = PlaceCode.of(code);
        return PublicScope.read(() -> new Front(place, place.level(), places.get(place).name(), places.fullName(place),
                places.ancestors(place), places.children(place), published.funds(place)));
    }

    @GetMapping("/notices")
    Listed<Published.Line> notices(@RequestParam @Nullable String place, @RequestParam @Nullable Boolean current,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "20") int limit) {
        return PublicScope.read(() -> published.list(Kind.NOTICES, asked(place), current, cursor, limit));
    }

    @GetMapping("/notices/{id}")
    Published.Page notice(@PathVariable long id) {
        return PublicScope.read(() -> published.page(id, Kind.NOTICES));
    }

    @GetMapping("/projects")
    Listed<Published.Project> projects(@RequestParam @Nullable String place, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return PublicScope.read(() -> published.projects(asked(place), cursor, limit));
    }

    @GetMapping("/statements")
    Listed<Published.Line> statements(@RequestParam @Nullable String place, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return PublicScope.read(() -> published.list(List.of(Kind.STATEMENT), asked(place), null, cursor, limit));
    }

    @GetMapping("/statements/{id}")
    Published.Page statement(@PathVariable long id) {
        return PublicScope.read(() -> published.page(id, List.of(Kind.STATEMENT)));
    }

    @GetMapping("/statistics")
    Listed<Published.Line> statistics(@RequestParam @Nullable String place, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return PublicScope.read(() -> published.list(List.of(Kind.STATISTICS), asked(place), null, cursor, limit));
    }

    @GetMapping("/statistics/{id}")
    Published.Page statistics(@PathVariable long id) {
        return PublicScope.read(() -> published.page(id, List.of(Kind.STATISTICS)));
    }

    private static @Nullable PlaceCode asked(@Nullable String code) {
        return code == null || code.isBlank() ? null : PlaceCode.of(code);
    }

}
