package org.shanhe.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bodies")
class BodyEndpoint {

    private final Bodies bodies;

    private final Clock clock;

    BodyEndpoint(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    record Leaving(@NotNull LocalDate on) {
    }

    @GetMapping
    List<Body> list(@RequestParam(required = false) @Nullable LocalDate on) {
        return bodies.on(on == null ? LocalDate.now(clock) : on);
    }

    @GetMapping("/{id:[0-9]+}")
    ResponseEntity<Body.Page> one(@PathVariable long id) {
        return tagged(id);
    }

    @PostMapping
    ResponseEntity<Body.Page> add(@RequestBody @Valid Body.New wanted, @RequestHeader("Idempotency-Key") String key) {
        return tagged(bodies.add(MeetingEndpoint.key(key), wanted));
    }

    @PutMapping("/{id}")
    ResponseEntity<Body.Page> correct(@PathVariable long id, @RequestBody @Valid Body.New wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        bodies.correct(id, wanted, MeetingEndpoint.version(match));
        return tagged(id);
    }

    @PostMapping("/{id}/members")
    ResponseEntity<Body.Page> join(@PathVariable long id, @RequestBody @Valid Body.NewMember member) {
        bodies.join(id, member);
        return tagged(id);
    }

    @PostMapping("/{id}/members/{member}/leaving")
    ResponseEntity<Body.Page> leave(@PathVariable long id, @PathVariable long member,
            @RequestBody @Valid Leaving leaving) {
        bodies.leave(id, member, leaving.on());
        return tagged(id);
    }

    private ResponseEntity<Body.Page> tagged(long id) {
        var page = bodies.get(id, LocalDate.now(clock));
        return ResponseEntity.ok().eTag("\"" + page.head().version() + "\"").body(page);
    }

}
