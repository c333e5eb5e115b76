package org.shanhe.measure.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Chains;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/chains")
class ChainEndpoint {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final ChainFigures figures;

    private final Chains chains;

    private final Clock clock;

    ChainEndpoint(ChainFigures figures, Chains chains, Clock clock) {
        this.figures = figures;
        this.chains = chains;
        this.clock = clock;
    }

    /** Whose first steps are looked at. */
    record Filter(@Nullable String place, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {

        ChainFigures.Asked asked(LocalDate today) {
            Refused.unless(place == null || place.isBlank() || place.matches("[1-9]\\d{11}"), "FILTER_MALFORMED",
                    "name", "place", "value", place);
            return new ChainFigures.Asked(
                    place == null || place.isBlank() ? PlaceRange.EVERYWHERE : PlaceRange.of(Long.parseLong(place)),
                    Objects.requireNonNullElse(from, BEGINNING), Objects.requireNonNullElse(on, today));
        }

    }

    @GetMapping
    List<ChainFigure> all(Filter filter, Locale locale) {
        var asked = filter.asked(LocalDate.now(clock));
        return chains.on(asked.on()).stream().map(chain -> figures.figure(chain, asked, locale)).toList();
    }

    @GetMapping("/{chain}/persons")
    Listed<ChainPerson> persons(@PathVariable String chain, Filter filter, @RequestParam int step,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        var asked = filter.asked(LocalDate.now(clock));
        return Listed.of(
                figures.persons(figures.get(chain, asked.on()), step, asked, Listed.after(cursor), Listed.read(limit)),
                limit, ChainPerson::id);
    }

}
