package org.shanhe.monitoring.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rules")
class SweepEndpoint {

    private final Sweeps sweeps;

    SweepEndpoint(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    /** Over which place; without one, over the first place of the account. */
    record Wanted(@Nullable String place) {
    }

    @PostMapping("/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sweeps.Run run(@RequestBody Wanted wanted) {
        var place = wanted.place();
        Refused.unless(place == null || place.matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value",
                place);
        var scope = Scope.current();
        long code = place != null ? Long.parseLong(place)
                : scope.places().isEmpty() ? 0 : scope.places().getFirst().low();
        Refused.unless(scope.contains(code), "SWEEP_PLACE");
        return sweeps.begin(code);
    }

    @GetMapping("/runs")
    List<Sweeps.Run> runs() {
        return sweeps.latest();
    }

    @GetMapping("/runs/{id}")
    Sweeps.Run one(@PathVariable long id) {
        return sweeps.get(id);
    }

}
