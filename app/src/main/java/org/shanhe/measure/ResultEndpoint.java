package org.shanhe.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ResultEndpoint {

    private final Results results;

    ResultEndpoint(Results results) {
        this.results = results;
    }

    record Recorded(long delivery) {
    }

    /** What the planned measures of a plan came to. */
    @GetMapping("/api/plan-results")
    List<ItemResult> of(@RequestParam long plan) {
        return results.of(plan);
    }

    @PostMapping("/api/plan-results")
    Recorded add(@RequestBody Results.NewResult body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Refused.unless(key != null && !key.isBlank() && key.length() <= 200, "KEY_MALFORMED");
        return new Recorded(results.add(String.valueOf(key), body));
    }

    /** Planned measures of approved plans by their due day. */
    @GetMapping("/api/plan-items")
    Listed<PlannedRow> planned(Results.PlannedFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return results.planned(filter, cursor, limit);
    }

}
