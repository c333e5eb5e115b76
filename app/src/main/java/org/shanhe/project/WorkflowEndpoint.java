package org.shanhe.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects")
class WorkflowEndpoint {

    private final ProjectEdits edits;

    private final Workflow workflow;

    private final Changes changes;

    WorkflowEndpoint(ProjectEdits edits, Workflow workflow, Changes changes) {
        this.edits = edits;
        this.workflow = workflow;
        this.changes = changes;
    }

    record Asked(@NotNull @Valid ProjectFields fields, @Nullable String reason) {
    }

    record Decision(boolean approved, @Nullable String decision) {
    }

    @PostMapping
    ResponseEntity<Saved> propose(@RequestBody @Valid Proposal proposal,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return edits.propose(proposal.fields(), proposal.origin(), Request.key(key)).answer();
    }

    @PutMapping("/{id}")
    ResponseEntity<Saved> edit(@PathVariable long id, @RequestBody @Valid ProjectFields fields,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return edits.edit(id, Request.version(match), fields).answer();
    }

    @PostMapping("/{id}/steps")
    ResponseEntity<Saved> step(@PathVariable long id, @RequestBody TakenStep taken,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return workflow.take(id, Request.version(match), Request.key(key), taken).answer();
    }

    @PostMapping("/{id}/changes")
    ResponseEntity<Saved> ask(@PathVariable long id, @RequestBody @Valid Asked asked,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return changes.ask(id, Request.version(match), asked.fields(), asked.reason()).answer();
    }

    @PostMapping("/{id}/changes/{change}/decision")
    ResponseEntity<Saved> decide(@PathVariable long id, @PathVariable long change, @RequestBody Decision decision,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return changes.decide(id, change, Request.version(match), decision.approved(), decision.decision()).answer();
    }

}
