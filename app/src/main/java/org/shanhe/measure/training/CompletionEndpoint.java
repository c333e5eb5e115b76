package org.shanhe.measure.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/classes/{id}")
class CompletionEndpoint {

    private final Classes classes;

    private final Completion completion;

    CompletionEndpoint(Classes classes, Completion completion) {
        this.classes = classes;
        this.completion = completion;
    }

    record Reason(@NotBlank @Size(max = 300) String reason) {
    }

    @PostMapping("/completion")
    ResponseEntity<TrainingClass> complete(@PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        completion.complete(id, ClassEndpoint.version(match));
        return ClassEndpoint.tagged(classes.get(id));
    }

    @PostMapping("/reopening")
    ResponseEntity<TrainingClass> takeBack(@PathVariable long id, @RequestBody @Valid Reason why,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        completion.takeBack(id, ClassEndpoint.version(match), why.reason.strip());
        return ClassEndpoint.tagged(classes.get(id));
    }

    @PostMapping("/cancellation")
    ResponseEntity<TrainingClass> cancel(@PathVariable long id, @RequestBody @Valid Reason why,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        completion.cancel(id, ClassEndpoint.version(match), why.reason.strip());
        return ClassEndpoint.tagged(classes.get(id));
    }

}
