package org.shanhe.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans")
class PlanningEndpoint {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final Planning planning;

    private final Approval approval;

    private final PlanRequests requests;

    PlanningEndpoint(Planning planning, Approval approval, PlanRequests requests) {
        this.planning = planning;
        this.approval = approval;
        this.requests = requests;
    }

    /**
     * Drafts to be made.
     *
     * @param place the village, or for village plans any place
     * @param subjectId the one to plan for, or null for all who have no plan
     */
    record Drafts(@Nullable PlanSubject subject, @Nullable Long place, @Nullable Long subjectId,
            @Nullable Integer year) {
    }

    record Drafted(List<Long> plans) {
    }

    record Year(@Nullable Integer year) {
    }

    record Saved(long id, int version) {
    }

    record Note(@Nullable String note) {
    }

    record Many(@Nullable PlanAction action, @Nullable List<Approval.Seen> plans, @Nullable String note) {
    }

    record Moved(List<Approval.Seen> plans) {
    }

    @PostMapping("/drafts")
    Drafted draft(@RequestBody Drafts body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return requests.once(key, Drafted.class, () -> new Drafted(planning.draft(given("subject", body.subject()),
                given("place", body.place()), body.subjectId(), given("year", body.year()))));
    }

    @PostMapping("/{id}/copy")
    Drafted copy(@PathVariable long id, @RequestBody Year body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return requests.once(key, Drafted.class,
                () -> new Drafted(List.of(planning.copy(id, given("year", body.year())))));
    }

    @PutMapping("/{id}")
    ResponseEntity<Saved> save(@PathVariable long id, @RequestBody PlanText body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var saved = requests.once(key, Saved.class, () -> new Saved(id, planning.save(id, version(match), body)));
        return ResponseEntity.ok().eTag(Integer.toString(saved.version())).body(saved);
    }

    @PostMapping("/{id}/actions/{action}")
    ResponseEntity<Saved> act(@PathVariable long id, @PathVariable PlanAction action, @RequestBody Note body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var moved = requests.once(key, Moved.class,
                () -> new Moved(approval.act(action, List.of(new Approval.Seen(id, version(match))), body.note())));
        int version = moved.plans().getFirst().version();
        return ResponseEntity.ok().eTag(Integer.toString(version)).body(new Saved(id, version));
    }

    /** Several plans that stand alike. */
    @PostMapping("/actions")
    Moved actAll(@RequestBody Many body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return requests.once(key, Moved.class, () -> new Moved(
                approval.act(given("action", body.action()), given("plans", body.plans()), body.note())));
    }

    private static int version(@Nullable String match) {
        var version = VERSION.matcher(match == null ? "" : match.strip());
        Refused.unless(version.matches(), "IF_MATCH_MISSING");
        return Integer.parseInt(version.group(1));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid("FIELD_MALFORMED", "field", field);
        }
        return value;
    }

}
