package org.shanhe.registry;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@RestController
@RequestMapping("/api/households")
class RegistrationEndpoint {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final Registration registration;

    private final Requests requests;

    RegistrationEndpoint(Registration registration, Requests requests) {
        this.registration = registration;
        this.requests = requests;
    }

    /** A household to register. */
    record NewHousehold(@Nullable Long village, @Nullable PovertyStatus status, @Nullable LocalDate statusSince,
            @Nullable JsonNode household, @Nullable JsonNode members, @Nullable String reason) {
    }

    record Correction(@Nullable JsonNode household, @Nullable JsonNode members, @Nullable String reason) {
    }

    record NewMember(@Nullable JsonNode member, @Nullable String reason) {
    }

    record Leaving(@Nullable LifeState lifeState, @Nullable LocalDate on, @Nullable String reason) {
    }

    record NewHead(@Nullable Long person, @Nullable String formerRelation, @Nullable String reason) {
    }

    record NewStatus(@Nullable PovertyStatus status, @Nullable LocalDate on, @Nullable String reason) {
    }

    @PostMapping
    ResponseEntity<Registration.Saved> register(@RequestBody NewHousehold body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return saved(key,
                () -> registration.register(given("village", body.village()), given("status", body.status()),
                        given("statusSince", body.statusSince()), object(body.household()), array(body.members()),
                        reason(body.reason())));
    }

    @PutMapping("/{id}")
    ResponseEntity<Registration.Saved> correct(@PathVariable long id, @RequestBody Correction body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return saved(key, () -> registration.correct(id, version(match), object(body.household()),
                array(body.members()), reason(body.reason())));
    }

    @PostMapping("/{id}/members")
    ResponseEntity<Registration.Saved> add(@PathVariable long id, @RequestBody NewMember body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return saved(key,
                () -> registration.addMember(id, version(match), object(body.member()), reason(body.reason())));
    }

    @DeleteMapping("/{id}/members/{person}")
    ResponseEntity<Registration.Saved> remove(@PathVariable long id, @PathVariable long person,
            @RequestBody Leaving body, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return saved(key,
                () -> registration.removeMember(id, version(match), person,
                        body.lifeState() == null ? LifeState.MOVED_OUT : body.lifeState(), given("on", body.on()),
                        reason(body.reason())));
    }

    @PostMapping("/{id}/head")
    ResponseEntity<Registration.Saved> head(@PathVariable long id, @RequestBody NewHead body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return saved(key, () -> registration.changeHead(id, version(match), given("person", body.person()),
                body.formerRelation() == null ? "OTHER" : body.formerRelation(), reason(body.reason())));
    }

    @PostMapping("/{id}/status")
    ResponseEntity<Registration.Saved> status(@PathVariable long id, @RequestBody NewStatus body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return saved(key, () -> registration.changeStatus(id, version(match), given("status", body.status()),
                given("on", body.on()), reason(body.reason())));
    }

    private ResponseEntity<Registration.Saved> saved(@Nullable String key, Supplier<Registration.Saved> change) {
        var saved = requests.once(key, change);
        return ResponseEntity.ok().eTag(Integer.toString(saved.version())).body(saved);
    }

    static int version(@Nullable String match) {
        var version = VERSION.matcher(match == null ? "" : match.strip());
        Refused.unless(version.matches(), "IF_MATCH_MISSING");
        return Integer.parseInt(version.group(1));
    }

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid("FIELD_MALFORMED", "field", field);
        }
        return value;
    }

    static JsonNode object(@Nullable JsonNode node) {
        var object = node == null || node.isNull() ? JsonNodeFactory.instance.objectNode() : node;
        Refused.unless(object.isObject(), "FIELD_MALFORMED", "field", "household");
        return object;
    }

    static JsonNode array(@Nullable JsonNode node) {
        var array = node == null || node.isNull() ? JsonNodeFactory.instance.arrayNode() : node;
        Refused.unless(array.isArray(), "FIELD_MALFORMED", "field", "members");
        return array;
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw Refused.invalid("REASON_MISSING");
        }
        return reason;
    }

}
