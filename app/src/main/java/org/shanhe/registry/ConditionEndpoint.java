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
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/households/{id}/conditions")
class ConditionEndpoint {

    private final Changes changes;

    private final JsonMapper json;

    ConditionEndpoint(Changes changes, JsonMapper json) {
        this.changes = changes;
        this.json = json;
    }

    record Correction(@Nullable JsonNode condition, @Nullable String reason) {
    }

    /** Asks for the correction of a year, by the route of the policy pack. */
    @PutMapping("/{year}")
    ResponseEntity<Changes.Answer> correct(@PathVariable long id, @PathVariable int year, @RequestBody Correction body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var content = json.createObjectNode().put("year", year);
        content.set("condition", RegistrationEndpoint.object(body.condition()));
        return ChangeEndpoint.answered(changes.submit(new NewChange(ChangeKind.CORRECT_YEAR, id,
                RegistrationEndpoint.version(match), null, null, null, body.reason(), content, null, false), key));
    }

}
