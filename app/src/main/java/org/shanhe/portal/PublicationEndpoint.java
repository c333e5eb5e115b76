package org.shanhe.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.place.PlaceCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/publications")
class PublicationEndpoint {

    private final Publications publications;

    PublicationEndpoint(Publications publications) {
        this.publications = publications;
    }

    record WantedStatistics(@NotNull String place, @Nullable LocalDate on) {
    }

    record WantedStatement(@NotNull Long campaign) {
    }

    record Withdrawal(@Nullable String reason) {
    }

    @GetMapping
    Listed<Publications.Publication> list(@RequestParam @Nullable Kind kind, @RequestParam @Nullable Boolean standing,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return publications.list(kind, standing, cursor, limit);
    }

    @GetMapping("/preview")
    Statistics.Sheet preview(@RequestParam String place, @RequestParam @Nullable LocalDate on) {
        return publications.preview(PlaceCode.of(place), on);
    }

    @PostMapping("/statistics")
    Publications.Published publish(@RequestBody @Valid WantedStatistics wanted) {
        return publications.publishStatistics(PlaceCode.of(wanted.place), wanted.on);
    }

    @PostMapping("/statements")
    Publications.Published publish(@RequestBody @Valid WantedStatement wanted) {
        return publications.publishStatement(wanted.campaign);
    }

    @PostMapping("/{id}/withdrawal")
    void withdraw(@PathVariable long id, @RequestBody Withdrawal body) {
        publications.withdraw(id, body.reason);
    }

}
