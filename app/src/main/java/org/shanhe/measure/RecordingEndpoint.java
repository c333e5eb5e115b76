package org.shanhe.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@RestController
@RequestMapping("/api/deliveries")
class RecordingEndpoint {

    private final Recording recording;

    private final Beneficiaries beneficiaries;

    private final Entries entries;

    private final ProblemSentences sentences;

    RecordingEndpoint(Recording recording, Beneficiaries beneficiaries, Entries entries, ProblemSentences sentences) {
        this.recording = recording;
        this.beneficiaries = beneficiaries;
        this.entries = entries;
        this.sentences = sentences;
    }

    /**
     * What a form states.
     *
     * @param everyBeneficiary once for each household that the project is for, instead of
     * for one receiver
     */
    record Stated(@NotNull String kind, @Nullable Long household, @Nullable Long person, @Nullable Long place,
            @NotNull Receiver receiver, @Nullable Long partner, @Nullable Long project, @NotNull BigDecimal quantity,
            @NotNull String unit, @Nullable Long amountFen, @NotNull LocalDate on, @Nullable JsonNode details,
            @Nullable String remark, @Nullable List<String> evidence, @Nullable Boolean everyBeneficiary) {

        Entry entry() {
            Refused.unless(place != null, "DELIVERY_PLACE_MISSING");
            return new Entry(kind, household, person, place == null ? 0 : place, receiver, partner, project, null,
                    quantity, unit, amountFen == null ? null : new Money(amountFen), on,
                    details != null && details.isObject() ? details : JsonNodeFactory.instance.objectNode(), remark,
                    evidence == null ? List.of() : evidence);
        }

        /** The same for a household of the project. */
        Entry entry(Beneficiaries.Household one) {
            return new Stated(kind, one.household(), null, one.village(), Receiver.HOUSEHOLD,
                    partner == null ? one.partner() : partner, project, quantity, unit, amountFen, on, details, remark,
                    evidence, null)
                .entry();
        }

        boolean forEveryone() {
            return Boolean.TRUE.equals(everyBeneficiary);
        }

    }

    record Offer(@NotEmpty @Size(max = 500) List<@Valid @NotNull Stated> entries) {
    }

    record Checked(int entries, List<ProblemSentences.Said> problems) {
    }

    record Recorded(List<Long> deliveries) {
    }

    record Reason(@Nullable String reason) {
    }

    record Files(@NotEmpty List<@NotNull String> evidence) {
    }

    /** What the rules say, before anything is written. */
    @PostMapping("/check")
    Checked check(@RequestBody @Valid Offer offer, Locale locale) {
        var stated = whole(offer);
        return new Checked(stated.size(), sentences.said(recording.check(stated), locale));
    }

    @PostMapping
    Recorded record(@RequestBody @Valid Offer offer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Refused.unless(key != null && !key.isBlank() && key.length() <= 200, "KEY_MALFORMED");
        boolean everyone = offer.entries().stream().anyMatch(Stated::forEveryone);
        return new Recorded(recording.record("%d:%s".formatted(Scope.current().account(), key),
                everyone ? Origin.PROJECT : Origin.FORM, whole(offer)));
    }

    @PostMapping("/{id}/withdrawal")
    void withdraw(@PathVariable long id, @RequestBody Reason reason) {
        recording.withdraw(id, reason.reason());
    }

    /** Files handed in before that prove it. */
    @PostMapping("/{id}/evidence")
    void prove(@PathVariable long id, @RequestBody @Valid Files files) {
        entries.prove(id, files.evidence());
    }

    private List<Entry> whole(Offer offer) {
        return offer.entries()
            .stream()
            .flatMap(one -> one.forEveryone() ? beneficiaries.of(one.project()).stream().map(one::entry)
                    : Stream.of(one.entry()))
            .toList();
    }

}
