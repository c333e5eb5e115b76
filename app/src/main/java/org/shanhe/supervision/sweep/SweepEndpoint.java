package org.shanhe.supervision.sweep;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SweepEndpoint {

    private final Sweeps sweeps;

    private final Sweeping sweeping;

    SweepEndpoint(Sweeps sweeps, Sweeping sweeping) {
        this.sweeps = sweeps;
        this.sweeping = sweeping;
    }

    @GetMapping("/api/sweeps")
    Listed<Sweeps.Sweep> list(@RequestParam(required = false) @Nullable Long finding,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return sweeps.list(finding, open, cursor, limit);
    }

    @GetMapping("/api/sweeps/{id}")
    Sweeps.Board board(@PathVariable long id) {
        return sweeps.board(id);
    }

    @PostMapping("/api/findings/{id}/sweeps")
    Sweeps.Board ask(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Sweeping.NewSweep sweep) {
        return sweeps.board(sweeping.ask(id, sweep, key));
    }

    @PostMapping("/api/sweeps/checks/{check}/answer")
    Sweeps.Board answer(@PathVariable long check, @RequestBody @Valid Sweeping.NewAnswer answer) {
        return sweeps.board(sweeping.answer(check, answer));
    }

    record Summary(@NotNull LocalDate on, @Nullable String summary) {
    }

    @PostMapping("/api/sweeps/{id}/close")
    Sweeps.Board close(@PathVariable long id, @RequestBody @Valid Summary wanted) {
        sweeping.sumUp(id, wanted.on, wanted.summary);
        return sweeps.board(id);
    }

}
