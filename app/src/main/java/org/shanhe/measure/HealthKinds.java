package org.shanhe.measure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureDetail;
import org.shanhe.policy.MeasureKind;
import org.shanhe.registry.PublicName;
import org.springframework.stereotype.Component;

/**
 * Kinds of measures that tell of the health of whoever was given them (涉健康措施), such as
 * the steps of the two diseases.
 */
@Component
public class HealthKinds {

    private final MeasureCatalogue catalogue;

    HealthKinds(MeasureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Those of which the reader may not learn to whom they were given; none for whoever
     * keeps the register.
     */
    public Set<String> hidden() {
        return PublicName.isHealthHidden() ? all() : Set.of();
    }

    /** The fields of its kind that tell of health. */
    List<String> fields(Delivery delivery) {
        return catalogue.find(delivery.kind(), delivery.deliveredOn())
            .stream()
            .flatMap(kind -> kind.details().stream())
            .filter(MeasureDetail::health)
            .map(MeasureDetail::field)
            .toList();
    }

    Set<String> all() {
        return catalogue.all()
            .stream()
            .filter(kind -> kind.terms().health())
            .map(MeasureKind::kind)
            .collect(Collectors.toSet());
    }

}
