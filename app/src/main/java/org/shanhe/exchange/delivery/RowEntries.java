package org.shanhe.exchange.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.measure.Entry;
import org.shanhe.measure.Receiver;
import org.shanhe.measure.training.NewAttendee;
import org.shanhe.measure.training.NewCertificate;
import org.shanhe.policy.MeasureKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** States a row whose receiver is known as a delivery, or as somebody who attended. */
@Component
class RowEntries {

    private static final List<String> CERTIFICATE = List.of("certificate", "number", "issuer", "issuedOn");

    private final JsonMapper json;

    RowEntries(JsonMapper json) {
        this.json = json;
    }

    JsonNode cells(DeliveryLine line) {
        return json.readTree(line.cells());
    }

    Entry entry(DeliveryLine line, MeasureKind kind, @Nullable Long partner) {
        var cells = cells(line);
        var amount = cells.path("amount");
        var remark = cells.path("remark").asString("");
        return new Entry(kind.kind(), line.household(), line.person(), Objects.requireNonNull(line.place()),
                receiver(line, kind), partner, null, null, new BigDecimal(cells.path("quantity").asString("0")),
                kind.unit(), amount.isNumber() ? new Money(amount.asLong()) : null,
                LocalDate.parse(cells.path("on").asString()), cells.path("details"), remark.isEmpty() ? null : remark,
                List.of());
    }

    NewAttendee attendee(DeliveryLine line) {
        return new NewAttendee(Objects.requireNonNull(line.person()), certificate(line));
    }

    /** Whether a certificate is named, but not all of it. */
    boolean partly(DeliveryLine line) {
        var cells = cells(line);
        long named = CERTIFICATE.stream().filter(cells::has).count();
        return named > 0 && named < CERTIFICATE.size();
    }

    private @Nullable NewCertificate certificate(DeliveryLine line) {
        var cells = cells(line);
        return CERTIFICATE.stream().allMatch(cells::has)
                ? new NewCertificate(cells.path("certificate").asString(), cells.path("number").asString(),
                        cells.path("issuer").asString(), LocalDate.parse(cells.path("issuedOn").asString()))
                : null;
    }

    /**
     * A place stands for the people in it where a kind reaches neither village nor
     * county.
     */
    private static Receiver receiver(DeliveryLine line, MeasureKind kind) {
        var found = Receiver.valueOf(Objects.requireNonNull(line.receiver()));
        boolean place = found == Receiver.VILLAGE || found == Receiver.COUNTY;
        return place && !kind.receivers().contains(found.name()) && kind.receivers().contains("GROUP") ? Receiver.GROUP
                : found;
    }

}
