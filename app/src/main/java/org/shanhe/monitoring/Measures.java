package org.shanhe.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shanhe.kernel.Refused;
import org.shanhe.measure.Counting;
import org.shanhe.measure.Deliveries;
import org.shanhe.measure.NewDelivery;
import org.shanhe.measure.Receiver;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureKind;
import org.springframework.stereotype.Component;

/** The measures that a step of a procedure carries out (帮扶措施落实), by the catalogue. */
@Component
class Measures {

    private final MeasureCatalogue catalogue;

    private final Deliveries deliveries;

    Measures(MeasureCatalogue catalogue, Deliveries deliveries) {
        this.catalogue = catalogue;
        this.deliveries = deliveries;
    }

    /** What may reach a household or one of its members on a day. */
    List<ProcedureView.OptionView> options(LocalDate day, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return catalogue.kinds(day)
            .stream()
            .filter(Measures::reachesHouseholds)
            .map(kind -> new ProcedureView.OptionView(kind.kind(), english ? kind.en() : kind.zh()))
            .toList();
    }

    /** Records what reached the household once, however often the step is sent. */
    void deliver(Case matter, long household, String kind, String remark, LocalDate on) {
        var known = catalogue.find(kind, on)
            .filter(Measures::reachesHouseholds)
            .orElseThrow(() -> Refused.invalid("MEASURE_KIND_UNKNOWN", "kind", kind, "on", on));
        deliveries.addAll(List.of(new NewDelivery("case:%d:%d".formatted(matter.id(), matter.version()), kind,
                known.family().purpose(), Receiver.HOUSEHOLD, household, null, matter.place(), null, null,
                BigDecimal.ONE, known.unit(), Counting.valueOf(known.counting()), null, on, remark)));
    }

    private static boolean reachesHouseholds(MeasureKind kind) {
        return kind.receivers().contains("HOUSEHOLD") || kind.receivers().contains("PERSON");
    }

}
