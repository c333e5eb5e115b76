package org.shanhe.project.asset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assets")
class AssetWriteEndpoint {

    private final AssetRegistration registration;

    private final AssetCare care;

    private final AssetDisposals disposals;

    private final AssetPages pages;

    AssetWriteEndpoint(AssetRegistration registration, AssetCare care, AssetDisposals disposals, AssetPages pages) {
        this.registration = registration;
        this.care = care;
        this.disposals = disposals;
        this.pages = pages;
    }

    /** What a form says of an asset. */
    record Stated(@Nullable String assetNo, @NotBlank String name, @NotNull AssetClass assetClass, @NotNull Long place,
            @Nullable Long partner, @Nullable Long project, @NotNull Long originalValueFen, @NotNull LocalDate builtOn,
            @Nullable LocalDate handedOverOn, @Nullable String address, @Nullable Double longitude,
            @Nullable Double latitude, @Nullable BigDecimal size, @Nullable String unit, @Nullable String specification,
            @Nullable String careBody, @Nullable String carePerson, @Nullable Operation operation,
            @Nullable String operator, @Nullable LocalDate contractFrom, @Nullable LocalDate contractTo,
            @Nullable Long rentFen, @Nullable BigDecimal capacityKw, @Nullable String gridId, @Nullable String reason) {

        NewAsset asset() {
            return new NewAsset(blank(assetNo), name, assetClass, place, partner, project, new Money(originalValueFen),
                    builtOn, handedOverOn, blank(address), longitude, latitude, size, blank(unit), blank(specification),
                    blank(careBody), blank(carePerson), operation, blank(operator), contractFrom, contractTo,
                    rentFen == null ? null : new Money(rentFen), capacityKw, blank(gridId));
        }

        private static @Nullable String blank(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

    }

    @PostMapping
    AssetPage add(@RequestHeader("Idempotency-Key") String key, @RequestBody @Valid Stated stated) {
        var own = own(key);
        return pages.page(registration.addAll(Map.of(own, stated.asset())).values().iterator().next());
    }

    @PutMapping("/{id}")
    AssetPage correct(@PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody @Valid Stated stated) {
        AssetCare.given("reason", stated.reason);
        care.standing(id);
        registration.correct(id, version(match), stated.asset(), String.valueOf(stated.reason));
        return pages.page(id);
    }

    record Right(@NotNull RightKind kind, @NotBlank String holder, @NotNull LocalDate from, @Nullable String document) {
    }

    @PostMapping("/{id}/rights")
    AssetPage give(@PathVariable long id, @RequestBody @Valid Right right) {
        care.give(id, new AssetCare.NewRight(right.kind, right.holder, right.from, right.document));
        return pages.page(id);
    }

    record Status(@NotNull AssetStatus status, @NotNull LocalDate on, @NotBlank String reason, @Nullable String measure,
            @Nullable LocalDate dueOn) {
    }

    @PostMapping("/{id}/status")
    AssetPage change(@PathVariable long id, @RequestBody @Valid Status status) {
        care.change(id, new AssetCare.NewStatus(status.status, status.on, status.reason, status.measure, status.dueOn));
        return pages.page(id);
    }

    record Step(@NotNull AssetStep step, @NotNull LocalDate on, @Nullable String document, @Nullable String note) {
    }

    @PostMapping("/{id}/steps")
    AssetPage take(@PathVariable long id, @RequestBody @Valid Step step) {
        care.take(id, new AssetCare.NewStep(step.step, step.on, step.document, step.note));
        return pages.page(id);
    }

    record Disposal(AssetDisposals.@NotNull Kind kind, @NotBlank String approval, @NotNull LocalDate approvedOn,
            @Nullable String appraisal, @Nullable Long appraisedFen, @NotNull LocalDate noticeFrom,
            @NotNull LocalDate noticeTo, @NotNull LocalDate disposedOn, @NotNull Long incomeFen) {
    }

    @PostMapping("/{id}/disposal")
    AssetPage dispose(@PathVariable long id, @RequestBody @Valid Disposal wanted) {
        disposals.dispose(id,
                new AssetDisposals.NewDisposal(wanted.kind, wanted.approval, wanted.approvedOn, wanted.appraisal,
                        wanted.appraisedFen == null ? null : new Money(wanted.appraisedFen), wanted.noticeFrom,
                        wanted.noticeTo, wanted.disposedOn, new Money(wanted.incomeFen)));
        return pages.page(id);
    }

    /** Each account has its own keys, so that nobody can take another's. */
    static String own(String key) {
        Refused.unless(!key.isBlank() && key.length() <= 200, "IDEMPOTENCY_KEY_MALFORMED");
        return "account:" + Scope.current().account() + ":" + key;
    }

    private static int version(@Nullable String match) {
        var digits = match == null ? "" : match.replaceAll("^(W/)?\"|\"$", "");
        Refused.unless(digits.matches("\\d{1,9}"), "VERSION_MISSING");
        return Integer.parseInt(digits);
    }

}
