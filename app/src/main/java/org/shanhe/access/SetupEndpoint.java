package org.shanhe.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup/{token}")
class SetupEndpoint {

    private final Setup setup;

    SetupEndpoint(Setup setup) {
        this.setup = setup;
    }

    record Officers(@NotNull @Valid Setup.Officer system, @NotNull @Valid Setup.Officer security,
            @NotNull @Valid Setup.Officer auditor) {
    }

    @GetMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable String token) {
        setup.check(token);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appoint(@PathVariable String token, @Valid @RequestBody Officers officers) {
        setup.appoint(token, officers.system(), officers.security(), officers.auditor());
    }

}
