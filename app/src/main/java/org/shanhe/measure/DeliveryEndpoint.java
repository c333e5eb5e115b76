package org.shanhe.measure;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deliveries")
class DeliveryEndpoint {

    private final Deliveries deliveries;

    DeliveryEndpoint(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    Listed<Delivery> list(@RequestParam @Nullable Long project, @RequestParam @Nullable Long household,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(deliveries.list(project, household, Listed.after(cursor), Listed.read(limit)), limit,
                Delivery::id);
    }

    @GetMapping("/{id}")
    Delivery one(@PathVariable long id) {
        return deliveries.get(id);
    }

}
