package org.shanhe.supervision.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.supervision.NewFinding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/watches")
class WatchEndpoint {

    private final WatchedPlaces places;

    private final Watching watching;

    WatchEndpoint(WatchedPlaces places, Watching watching) {
        this.places = places;
        this.watching = watching;
    }

    @GetMapping
    Listed<WatchedPlaces.WatchedPlace> list(@RequestParam(required = false) @Nullable Boolean ended,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return places.list(ended, cursor, limit);
    }

    @GetMapping("/{id}")
    WatchedPlaces.Page page(@PathVariable long id) {
        return places.page(id);
    }

    @PostMapping
    WatchedPlaces.Page begin(@RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Watching.NewWatch watch) {
        return places.page(watching.begin(watch, key));
    }

    @PostMapping("/{id}/weeks")
    WatchedPlaces.Page report(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Watching.NewWeek week) {
        watching.report(id, week, key);
        return places.page(id);
    }

    record Problem(@NotBlank String content, @NotNull @Valid NewFinding finding) {
    }

    @PostMapping("/{id}/findings")
    WatchedPlaces.Page list(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Problem problem) {
        watching.list(id, problem.content, problem.finding, key);
        return places.page(id);
    }

    record End(@NotNull LocalDate until, @Nullable String reason) {
    }

    @PostMapping("/{id}/end")
    WatchedPlaces.Page end(@PathVariable long id, @RequestBody @Valid End end) {
        watching.end(id, end.until, end.reason);
        return places.page(id);
    }

}
