package org.shanhe.registry;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RevealEndpoint {

    private final HouseholdPages pages;

    RevealEndpoint(HouseholdPages pages) {
        this.pages = pages;
    }

    record Asked(@Nullable String field, @Nullable String reason) {

        SensitiveField sensitive() {
            return switch (field) {
                case "document" -> SensitiveField.DOCUMENT;
                case "phone" -> SensitiveField.PHONE;
                case "health" -> SensitiveField.HEALTH;
                case "bankAccount" -> SensitiveField.BANK_ACCOUNT;
                case null, default -> throw Refused.invalid("FIELD_UNKNOWN", "field", field);
            };
        }

        String why() {
            if (reason == null || reason.isBlank() || reason.length() > 500) {
                throw Refused.invalid("REASON_MISSING");
            }
            return reason;
        }

    }

    record Revealed(@Nullable String value) {
    }

    @PostMapping("/api/persons/{id}/reveal")
    Revealed person(@PathVariable long id, @RequestBody Asked asked) {
        return new Revealed(pages.revealPerson(id, asked.sensitive(), asked.why()).orElse(null));
    }

    @PostMapping("/api/households/{id}/reveal")
    Revealed household(@PathVariable long id, @RequestBody Asked asked) {
        return new Revealed(pages.revealHousehold(id, asked.sensitive(), asked.why()).orElse(null));
    }

}
