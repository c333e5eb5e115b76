package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The single changes by addresses of their own; each is a change request like any other.
 */
@RestController
@RequestMapping("/api/households")
class RegistrationEndpoint {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final Changes changes;

    private final JsonMapper json;

    RegistrationEndpoint(Changes changes, JsonMapper json) {
        this.changes = changes;
        this.json = json;
    }

    /** A household to register. */
    record NewHousehold(@Nullable Long village, @Nullable PovertyStatus status, @Nullable LocalDate statusSince,
            @Nullable JsonNode household, @Nullable JsonNode members, @Nullable String reason) {
    }

    record Correction(@Nullable JsonNode household, @Nullable JsonNode members, @Nullable String reason) {
    }

    record NewMember(@Nullable JsonNode member, @Nullable LocalDate on, @Nullable String cause, @Nullable String reason,
            @Nullable List<String> evidence) {
    }

    record Leaving(@Nullable LifeState lifeState, @Nullable LocalDate on, @Nullable String cause,
            @Nullable String reason, @Nullable List<String> evidence) {
    }

    record NewHead(@Nullable Long person, @Nullable String formerRelation, @Nullable String reason) {
    }

    record NewStatus(@Nullable PovertyStatus status, @Nullable LocalDate on, @Nullable String reason) {
    }

    @PostMapping
    ResponseEntity<Changes.Answer> register(@RequestBody NewHousehold body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var content = json.valueToTree(body);
        ((ObjectNode) content).remove("reason");
        return ChangeEndpoint.answered(changes.submit(
                new NewChange(ChangeKind.REGISTER, null, null, null, null, null, body.reason(), content, null, false),
                key));
    }

    @PutMapping("/{id}")
    ResponseEntity<Changes.Answer> correct(@PathVariable long id, @RequestBody Correction body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return asked(new Asked(ChangeKind.CORRECT, id, match, null, null, body.reason(), null), key, content -> {
            content.set("household", body.household());
            content.set("members", body.members());
        });
    }

    @PostMapping("/{id}/members")
    ResponseEntity<Changes.Answer> add(@PathVariable long id, @RequestBody NewMember body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return asked(
                new Asked(ChangeKind.ADD_MEMBER, id, match, body.on(), body.cause(), body.reason(), body.evidence()),
                key, content -> content.set("member", body.member()));
    }

    @DeleteMapping("/{id}/members/{person}")
    ResponseEntity<Changes.Answer> remove(@PathVariable long id, @PathVariable long person, @RequestBody Leaving body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return asked(
                new Asked(ChangeKind.REMOVE_MEMBER, id, match, body.on(), body.cause(), body.reason(), body.evidence()),
                key, content -> {
                    content.put("person", person);
                    content.put("lifeState", body.lifeState() == null ? null : body.lifeState().name());
                });
    }

    @PostMapping("/{id}/head")
    ResponseEntity<Changes.Answer> head(@PathVariable long id, @RequestBody NewHead body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return asked(new Asked(ChangeKind.CHANGE_HEAD, id, match, null, null, body.reason(), null), key, content -> {
            content.put("person", body.person());
            content.put("formerRelation", body.formerRelation());
        });
    }

    @PostMapping("/{id}/status")
    ResponseEntity<Changes.Answer> status(@PathVariable long id, @RequestBody NewStatus body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return asked(new Asked(ChangeKind.STATUS, id, match, body.on(), null, body.reason(), null), key,
                content -> content.put("status", body.status() == null ? null : body.status().name()));
    }

    private record Asked(ChangeKind kind, long id, @Nullable String match, @Nullable LocalDate on,
            @Nullable String cause, @Nullable String reason, @Nullable List<String> evidence) {
    }

    private ResponseEntity<Changes.Answer> asked(Asked asked, @Nullable String key, Consumer<ObjectNode> fill) {
        var content = json.createObjectNode();
        fill.accept(content);
        return ChangeEndpoint.answered(changes.submit(new NewChange(asked.kind(), asked.id(), version(asked.match()),
                null, asked.on(), asked.cause(), asked.reason(), content, asked.evidence(), false), key));
    }

    static int version(@Nullable String match) {
        var version = VERSION.matcher(match == null ? "" : match.strip());
        Refused.unless(version.matches(), "IF_MATCH_MISSING");
        return Integer.parseInt(version.group(1));
    }

    static JsonNode object(@Nullable JsonNode node) {
        var object = node == null || node.isNull() ? JsonNodeFactory.instance.objectNode() : node;
        Refused.unless(object.isObject(), "FIELD_MALFORMED", "field", "household");
        return object;
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw Refused.invalid("REASON_MISSING");
        }
        return reason;
    }

}
