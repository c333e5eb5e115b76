package org.shanhe.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/households/{id}/conditions")
class ConditionEndpoint {

    private final Conditions conditions;

    private final Requests requests;

    ConditionEndpoint(Conditions conditions, Requests requests) {
        this.conditions = conditions;
        this.requests = requests;
    }

    record Correction(@Nullable JsonNode condition, @Nullable String reason) {
    }

    @PutMapping("/{year}")
    ResponseEntity<Registration.Saved> correct(@PathVariable long id, @PathVariable int year,
            @RequestBody Correction body, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var saved = requests.once(key, () -> conditions.correct(id, RegistrationEndpoint.version(match), year,
                RegistrationEndpoint.object(body.condition()), RegistrationEndpoint.reason(body.reason())));
        return ResponseEntity.ok().eTag(Integer.toString(saved.version())).body(saved);
    }

}
