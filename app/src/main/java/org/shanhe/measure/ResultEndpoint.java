package org.shanhe.measure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ResultEndpoint {

    private final Results results;

    private final PlannedItems planned;

    private final DataFolder data;

    ResultEndpoint(Results results, PlannedItems planned, DataFolder data) {
        this.results = results;
        this.planned = planned;
        this.data = data;
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

    /** The files that prove the results of a plan. */
    @GetMapping("/api/plan-results/evidence")
    List<Results.Proof> proofs(@RequestParam long plan) {
        return results.proofs(plan);
    }

    @GetMapping("/api/plan-results/{delivery}/evidence/{hash}")
    ResponseEntity<Resource> proof(@PathVariable long delivery, @PathVariable String hash) {
        var proof = results.proof(delivery, hash);
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .header("Content-Disposition",
                    ContentDisposition.attachment().filename(proof.name(), StandardCharsets.UTF_8).build().toString())
            .body(new FileSystemResource(data.kept(proof.hash())));
    }

    /** Planned measures of approved plans by their due day. */
    @GetMapping("/api/plan-items")
    Listed<PlannedRow> planned(PlannedItems.PlannedFilter filter,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return planned.list(filter, cursor, limit);
    }

}
