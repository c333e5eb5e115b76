package org.shanhe.partner;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegisterEndpoint {

    private final Register register;

    RegisterEndpoint(Register register) {
        this.register = register;
    }

    record RecordRow(long id, RecordKind kind, String title, LocalDate onDay, @Nullable String issuer, long partner,
            String partnerName, @JsonFormat(shape = Shape.STRING) @Nullable Long place, @Nullable String placeName,
            @Nullable String document, @Nullable String note, @Nullable Long investedFen, @Nullable Integer jobs,
            @Nullable LocalDate withdrawnOn, @Nullable String withdrawnFor, int papers) {
    }

    record AgreementRow(long id, long partner, String partnerName, @JsonFormat(shape = Shape.STRING) long place,
            String placeName, AgreementKind kind, String title, @Nullable String counterparty, LocalDate signedOn,
            LocalDate since, @Nullable LocalDate until, @Nullable String document, @Nullable Long capacityKw,
            @Nullable Long amountFen, int papers) {
    }

    record VisitRow(long id, long partner, String partnerName, @JsonFormat(shape = Shape.STRING) long place,
            String placeName, int year, String post, @Nullable String leader, @Nullable LocalDate plannedOn,
            @Nullable LocalDate visitedOn, @Nullable Integer people, @Nullable String purpose,
            @Nullable Integer problems, @Nullable String note, int version, int papers) {
    }

    /** Planned and not yet made, or made. */
    enum VisitState {

        PLANNED, MADE

    }

    record Added(long id) {
    }

    @GetMapping("/api/records")
    Listed<RecordRow> records(RegisterFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return register.list("records", RecordRow.class, RecordRow::id,
                register.parameters(filter, filter.kindOf(RecordKind.class)), cursor, limit);
    }

    @GetMapping("/api/agreements")
    Listed<AgreementRow> agreements(RegisterFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return register.list("agreements", AgreementRow.class, AgreementRow::id,
                register.parameters(filter, filter.kindOf(AgreementKind.class)), cursor, limit);
    }

    @GetMapping("/api/visits")
    Listed<VisitRow> visits(RegisterFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return register.list("visits", VisitRow.class, VisitRow::id,
                register.parameters(filter, filter.kindOf(VisitState.class)), cursor, limit);
    }

    @PostMapping("/api/records")
    Added add(@RequestBody @Valid NewRecord wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (wanted.kind() == RecordKind.INTRODUCED_FIRM) {
            Refused.unless(wanted.place() != null, "FIRM_PLACE_MISSING");
        }
        else {
            Refused.unless(wanted.issuer() != null && !wanted.issuer().isBlank(), "ISSUER_MISSING");
            Refused.unless(wanted.investedFen() == null && wanted.jobs() == null, "FIRM_ONLY");
        }
        return new Added(register.add("record", wanted, wanted.partner(), wanted.place(), key));
    }

    @PostMapping("/api/agreements")
    Added add(@RequestBody @Valid NewAgreement wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var since = wanted.since() == null ? wanted.signedOn() : wanted.since();
        Refused.unless(wanted.until() == null || wanted.until().isAfter(since), "AGREEMENT_ENDS_BEFORE", "since",
                since);
        Refused.unless(wanted.capacityKw() == null || wanted.kind() == AgreementKind.INVESTMENT,
                "CAPACITY_OF_INVESTMENT");
        return new Added(register.add("agreement", wanted, wanted.partner(), wanted.place(), key));
    }

    @PostMapping("/api/visits")
    Added add(@RequestBody @Valid NewVisit wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Refused.unless(wanted.plannedOn() != null || wanted.visitedOn() != null, "VISIT_DAY_MISSING");
        return new Added(register.add("visit", wanted, wanted.partner(), wanted.place(), key));
    }

    @PostMapping("/api/visits/{id}/made")
    void made(@PathVariable long id, @RequestBody @Valid VisitMade made) {
        register.made(id, made);
    }

}
