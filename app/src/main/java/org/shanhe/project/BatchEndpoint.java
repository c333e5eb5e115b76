package org.shanhe.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/batches")
class BatchEndpoint {

    private final Batches batches;

    private final BatchWork work;

    private final MoneyGuards guards;

    private final PublicNotices notices;

    private final PostedNotices posted;

    private final BookingDays days;

    BatchEndpoint(Batches batches, BatchWork work, MoneyGuards guards, PublicNotices notices, PostedNotices posted,
            BookingDays days) {
        this.batches = batches;
        this.work = work;
        this.guards = guards;
        this.notices = notices;
        this.posted = posted;
        this.days = days;
    }

    /**
     * A batch with its lines, what of the year's shares is not reached, and its notices.
     */
    record Page(Batches.Batch batch, List<Batches.Line> lines, List<MoneyGuards.Warning> warnings,
            List<PostedNotices.Notice> notices, List<PostedNotices.Objection> objections) {
    }

    record Lines(@NotNull List<Batches.@Valid NewLine> lines) {
    }

    record Paper(@Nullable LocalDate on, @Nullable String document) {
    }

    record Arrivals(@NotNull List<BatchWork.Arrival> arrivals, @Nullable LocalDate on, @Nullable String document) {
    }

    record Posted(int posted) {
    }

    @GetMapping
    Listed<Batches.Batch> list(Batches.Filter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return batches.list(filter, Math.max(0, Listed.after(cursor)), limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<Page> page(@PathVariable long id) {
        var batch = batches.get(id);
        var day = batch.issuedOn() == null ? days.day(null) : batch.issuedOn();
        var hung = posted.ofBatch(id);
        return ResponseEntity.ok()
            .eTag(Integer.toString(batch.version()))
            .body(new Page(batch, batches.lines(id), guards.warnings(batch.place(), day), hung.notices(),
                    hung.objections()));
    }

    @PostMapping
    ResponseEntity<Saved> draft(@RequestBody @Valid Batches.NewBatch batch) {
        return batches.draft(batch).answer();
    }

    @PutMapping("/{id}/lines")
    ResponseEntity<Saved> write(@PathVariable long id, @RequestBody @Valid Lines lines,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return batches.write(id, Request.version(match), lines.lines()).answer();
    }

    @PostMapping("/{id}/decide")
    ResponseEntity<Saved> decide(@PathVariable long id, @RequestBody Paper paper,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return work.decide(id, Request.version(match), paper.on(), paper.document()).answer();
    }

    @PostMapping("/{id}/issue")
    ResponseEntity<Saved> issue(@PathVariable long id, @RequestBody Paper paper,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return work.issue(id, Request.version(match), paper.on(), paper.document()).answer();
    }

    @PostMapping("/{id}/arrivals")
    Posted arrive(@PathVariable long id, @RequestBody @Valid Arrivals body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return new Posted(work.arrive(id, body.arrivals(), Request.key(key), body.on(), body.document()));
    }

    @PostMapping("/{id}/notices")
    PublicNotices.Kept post(@PathVariable long id, @RequestBody PublicNotices.Posted posted) {
        var batch = batches.get(id);
        return notices.ofBatch(id, batch.place(), batch.partner(), posted);
    }

}
