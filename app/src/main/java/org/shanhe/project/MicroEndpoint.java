package org.shanhe.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}/micros")
class MicroEndpoint {

    private final Micros micros;

    MicroEndpoint(Micros micros) {
        this.micros = micros;
    }

    record Taken(Micros.@NotNull Step step) {
    }

    record Pay(@NotNull Long grant, @NotBlank String document) {
    }

    @GetMapping
    Listed<Micros.Row> list(@PathVariable long id, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return micros.list(id, cursor, limit);
    }

    @PostMapping
    ResponseEntity<Saved> ask(@PathVariable long id, @RequestBody @Valid Micros.NewMicro asked) {
        return micros.ask(id, asked).answer();
    }

    @PostMapping("/{micro}/steps")
    ResponseEntity<Saved> take(@PathVariable long id, @PathVariable long micro, @RequestBody @Valid Taken taken,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return micros.take(id, micro, Request.version(match), taken.step()).answer();
    }

    @PostMapping("/{micro}/payment")
    ResponseEntity<Saved> pay(@PathVariable long id, @PathVariable long micro, @RequestBody @Valid Pay pay,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return micros.pay(id, micro, Request.version(match), pay.grant(), pay.document()).answer();
    }

}
