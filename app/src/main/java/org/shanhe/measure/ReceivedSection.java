package org.shanhe.measure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of a card that tells all a household or a person received (得到的帮扶). */
@Component
class ReceivedSection {

    private static final int MOST = 100;

    private final Deliveries deliveries;

    ReceivedSection(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * @param person only what reached this one, or null for the whole household
     */
    PlanCard.Section of(long household, @Nullable Long person, CardWords.In in) {
        var rows = deliveries.list(DeliveryFilter.to(household, person), null, MOST)
            .rows()
            .stream()
            .map(one -> List.of(one.deliveredOn().toString(), in.measure(one.kind()),
                    one.person() == null ? "" : in.text(one.label()), in.quantity(one.quantity(), one.unit()),
                    in.yuan(one.amountFen()), source(one, in)))
            .toList();
        return PlanCard.Section.table(in.say("received.title"),
                in.head("received.on", "measure", "name", "delivered", "amount", "received.source"), rows,
                in.say("effects.none"));
    }

    private static String source(Delivery one, CardWords.In in) {
        return Stream
            .of(one.projectName() == null ? in.say("origin." + one.origin()) : one.projectName(), one.partnerName())
            .filter(name -> name != null && !name.isBlank())
            .collect(Collectors.joining(" "));
    }

}
