package org.shanhe.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/grants/{id}/terms")
class TermEndpoint {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

    private final GrantTerms terms;

    private final Grants grants;

    TermEndpoint(GrantTerms terms, Grants grants) {
        this.terms = terms;
        this.grants = grants;
    }

    @GetMapping
    ResponseEntity<List<GrantTerm>> versions(@PathVariable long id) {
        Refused.unless(grants.find(id).isPresent(), "GRANT_UNKNOWN", "id", id);
        var versions = terms.versions(id);
        return ResponseEntity.ok()
            .eTag(Integer.toString(versions.isEmpty() ? 0 : versions.getFirst().version()))
            .body(versions);
    }

    @PostMapping
    ResponseEntity<GrantTerm> change(@PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody @Valid Wanted wanted) {
        var version = VERSION.matcher(match == null ? "" : match.strip());
        Refused.unless(version.matches(), "GRANT_VERSION_MISSING");
        var changed = terms.change(id, Integer.parseInt(version.group(1)),
                new GrantTerms.NewTerm(wanted.status, wanted.conditions,
                        wanted.targets == null ? List.of() : wanted.targets, wanted.reason, wanted.document,
                        wanted.effectiveOn));
        return ResponseEntity.ok().eTag(Integer.toString(changed.version())).body(changed);
    }

    record Wanted(@NotNull GrantStatus status, @Nullable @Size(max = 2_000) String conditions,
            @Nullable @Valid @Size(max = 20) List<Target> targets, @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 200) String document, @NotNull LocalDate effectiveOn) {
    }

}
