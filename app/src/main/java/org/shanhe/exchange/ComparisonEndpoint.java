package org.shanhe.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/comparisons")
class ComparisonEndpoint {

    private final Comparisons comparisons;

    private final Uploads uploads;

    ComparisonEndpoint(Comparisons comparisons, Uploads uploads) {
        this.comparisons = comparisons;
        this.uploads = uploads;
    }

    record Done(long id) {
    }

    @PostMapping
    Done compare(@RequestParam MultipartFile file, @RequestParam String department, @RequestParam LocalDate dataOn)
            throws IOException {
        var received = uploads.receive(file.getInputStream(),
                Objects.requireNonNullElse(file.getOriginalFilename(), "list.csv"));
        try {
            return new Done(comparisons.compare(department, dataOn, received));
        }
        finally {
            uploads.forget(received);
        }
    }

    @GetMapping
    List<Comparisons.Comparison> list() {
        return comparisons.list();
    }

    @GetMapping("/{id}")
    Listed<Comparisons.Compared> rows(@PathVariable long id, @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return comparisons.rows(id, outcome, cursor, limit);
    }

}
