package org.shanhe.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/duplicates")
class DuplicateEndpoint {

    private final Duplicates duplicates;

    DuplicateEndpoint(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    record Found(int pairs) {
    }

    /** What a person judged, with the change request that follows from it. */
    record Judgement(@Nullable String state, @Nullable String reason, @Nullable Long request) {
    }

    @GetMapping
    Listed<Duplicates.Pair> list(Duplicates.Filter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return duplicates.list(filter, cursor, limit);
    }

    @PostMapping("/find")
    Found find() {
        return new Found(duplicates.find(PlaceRange.EVERYWHERE));
    }

    @PostMapping("/{id}/decide")
    Judgement decide(@PathVariable long id, @RequestBody Judgement judgement) {
        var state = judgement.state();
        var reason = judgement.reason();
        if (state == null || !List.of("DIFFERENT", "SAME", "MERGE").contains(state)) {
            throw Refused.invalid("FIELD_MALFORMED", "field", "state");
        }
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw Refused.invalid("REASON_MISSING");
        }
        Refused.unless(state.equals("DIFFERENT") || judgement.request() != null, "FIELD_MALFORMED", "field", "request");
        duplicates.decide(id, state, reason, judgement.request());
        return judgement;
    }

}
