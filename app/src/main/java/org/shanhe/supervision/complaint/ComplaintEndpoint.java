package org.shanhe.supervision.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.supervision.NewFinding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints")
class ComplaintEndpoint {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    private final Complaints complaints;

    private final Informants informants;

    ComplaintEndpoint(Complaints complaints, Informants informants) {
        this.complaints = complaints;
        this.informants = informants;
    }

    @GetMapping
    Listed<Complaints.Complaint> list(@RequestParam(required = false) @Nullable ComplaintState state,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        Refused.unless(place == null || PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value",
                place);
        return complaints.list(state, place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(Long.parseLong(place)),
                cursor, limit);
    }

    @PostMapping
    Complaints.Complaint receive(@RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Complaints.NewComplaint complaint) {
        return complaints.get(complaints.receive(complaint, key));
    }

    record Answer(@NotNull ComplaintState state, @NotNull LocalDate on, @Nullable String answer,
            @Nullable @Valid NewFinding finding) {
    }

    @PostMapping("/{id}/answer")
    Complaints.Complaint answer(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Answer answer) {
        complaints.answer(id, answer.state, answer.on, answer.answer, answer.finding, key);
        return complaints.get(id);
    }

    record Asked(@Nullable String reason) {
    }

    @PostMapping("/{id}/informant")
    Informants.Informant reveal(@PathVariable long id, @RequestBody Asked asked) {
        return informants.reveal(id, asked.reason);
    }

}
