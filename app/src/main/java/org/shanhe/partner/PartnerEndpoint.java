package org.shanhe.partner;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PartnerEndpoint {

    private final Partners partners;

    PartnerEndpoint(Partners partners) {
        this.partners = partners;
    }

    @GetMapping("/api/partners")
    Listed<Partner> list(@RequestParam @Nullable Long parent, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(partners.list(parent, Listed.after(cursor), Listed.read(limit)), limit, Partner::id);
    }

}
