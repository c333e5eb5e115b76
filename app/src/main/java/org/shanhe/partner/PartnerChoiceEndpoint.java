package org.shanhe.partner;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The partners a security officer may grant: whoever grants them must see their names,
 * though no row of theirs is in an officer's own scope.
 */
@RestController
class PartnerChoiceEndpoint {

    private static final int MOST = 50;

    private final Partners partners;

    PartnerChoiceEndpoint(Partners partners) {
        this.partners = partners;
    }

    @GetMapping("/api/partners/choices")
    List<PartnerChoice> choices(@RequestParam @Nullable String q) {
        var own = Scope.current();
        return new Scope(own.account(), List.of(), null, Set.of())
            .call(() -> partners.named(q == null ? "" : q.strip(), MOST));
    }

}
