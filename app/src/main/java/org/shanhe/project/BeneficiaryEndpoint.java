package org.shanhe.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}/beneficiaries")
class BeneficiaryEndpoint {

    private final Beneficiaries beneficiaries;

    BeneficiaryEndpoint(Beneficiaries beneficiaries) {
        this.beneficiaries = beneficiaries;
    }

    record Wanted(@NotNull List<@NotNull String> numbers) {
    }

    record Added(int added) {
    }

    @GetMapping
    Listed<Beneficiaries.Row> list(@PathVariable long id, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return beneficiaries.list(id, cursor, limit);
    }

    @PostMapping
    Added add(@PathVariable long id, @RequestBody @Valid Wanted wanted) {
        return new Added(beneficiaries.add(id, wanted.numbers()));
    }

    @DeleteMapping("/{household}")
    void remove(@PathVariable long id, @PathVariable long household) {
        beneficiaries.remove(id, household);
    }

}
