package org.shanhe.measure;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.time.Clock;
import java.time.LocalDate;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureKind;
import org.shanhe.registry.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered list of deliveries as a workbook (导出). */
@Component
class DeliveryWorkbook {

    private static final List<String> COLUMNS = List.of("on", "kind", "receiver", "label", "place", "quantity", "unit",
            "counting", "amount", "partner", "project", "origin", "remark", "recordedAt");

    private final Deliveries deliveries;

    private final MeasureCatalogue catalogue;

    private final Messages messages;

    private final Audit audit;

    private final Clock clock;

    DeliveryWorkbook(Deliveries deliveries, MeasureCatalogue catalogue, Messages messages, Audit audit, Clock clock) {
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void write(DeliveryFilter filter, Locale locale, OutputStream out) {
        audit.note("measure.delivery.export", "deliveries", null, null);
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        var names = catalogue.kinds(LocalDate.now(clock))
            .stream()
            .collect(Collectors.toMap(MeasureKind::kind, kind -> english ? kind.en() : kind.zh()));
        try (var sheet = new Sheet(out, say(locale, "export.sheet"),
                COLUMNS.stream().map(column -> say(locale, "export." + column)).toList())) {
            deliveries.each(filter,
                    one -> sheet.row(one.deliveredOn(), names.getOrDefault(one.kind(), one.kind()),
                            say(locale, "receiver." + one.receiver()), one.label(), one.placePath(), one.quantity(),
                            unit(locale, one.unit()), say(locale, "export." + one.counting()),
                            one.amountFen() == null ? null : BigDecimal.valueOf(one.amountFen(), 2), one.partnerName(),
                            one.projectName(), say(locale, "origin." + one.origin()), one.remark(),
                            one.recordedAt().atZoneSameInstant(clock.getZone()).toLocalDate()));
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "delivery." + key, Map.of());
    }

    private String unit(Locale locale, String unit) {
        return messages.find(locale, "unit." + unit, Map.of("n", "")).orElse(unit).strip();
    }

}
