package org.shanhe.measure.training;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.measure.Entry;
import org.shanhe.measure.Receiver;
import org.shanhe.policy.ClassKinds;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureDetail;
import org.shanhe.policy.MeasureKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** States a class and each attendance as deliveries of the catalogue's kinds. */
@Component
class ClassEntries {

    private final JdbcClient jdbc;

    private final ClassKinds kinds;

    private final MeasureCatalogue catalogue;

    ClassEntries(JdbcClient jdbc, ClassKinds kinds, MeasureCatalogue catalogue) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.catalogue = catalogue;
    }

    List<Attended> attended(long id) {
        return Rows.of(jdbc.sql("""
                select a.id, a.person, a.household, a.village, a.label, a.persons, c.number
                  from measure.attendance a left join measure.certificate c on c.attendance = a.id
                 where a.session = :id order by a.id
                """).param("id", id).query(Attended.class));
    }

    /** None where the kind counts the class alone. */
    List<Entry> of(TrainingClass held, List<Attended> attended) {
        boolean counts = kinds.find(held.kind(), held.endsOn()).filter(kind -> kind.countsAttendees()).isPresent();
        if (!counts) {
            return List.of();
        }
        var kind = kind(held, held.kind());
        return attended.stream()
            .map(one -> new Entry(held.kind(), one.household(), one.person(),
                    one.village() == null ? held.place() : one.village(),
                    one.person() == null ? Receiver.GROUP : Receiver.PERSON, held.partner(), null, held.id(),
                    BigDecimal.valueOf(one.persons()), kind.unit(), null, held.endsOn(),
                    details(held, kind, one.number()), one.label() == null ? held.name() : one.label(), List.of()))
            .toList();
    }

    /** The class itself, which counts as one. */
    Entry session(TrainingClass held) {
        var counted = kinds.find(held.kind(), held.endsOn())
            .orElseThrow(() -> Refused.invalid("CLASS_KIND_UNKNOWN", "kind", held.kind()));
        var kind = kind(held, counted.countedAs());
        return new Entry(kind.kind(), null, null, held.place(), receiver(held.place(), kind), held.partner(), null,
                held.id(), BigDecimal.ONE, kind.unit(), null, held.endsOn(), details(held, kind, null), held.name(),
                List.of());
    }

    /** A class in a town is neither a village's nor a county's. */
    private static Receiver receiver(long place, MeasureKind kind) {
        if (place % 1_000_000 == 0) {
            return Receiver.COUNTY;
        }
        return place % 1_000 != 0 && kind.receivers().contains("VILLAGE") ? Receiver.VILLAGE : Receiver.GROUP;
    }

    /** The fields of the kind, as far as a class knows them. */
    private static ObjectNode details(TrainingClass held, MeasureKind kind, @Nullable String number) {
        var details = JsonNodeFactory.instance.objectNode();
        for (var detail : kind.details()) {
            if (detail.certificate()) {
                if (number != null) {
                    details.put(detail.field(), number);
                }
            }
            else if (detail.type() == MeasureDetail.Type.FLAG) {
                details.put(detail.field(), number != null);
            }
            else if (detail.type() == MeasureDetail.Type.NUMBER) {
                details.put(detail.field(), ChronoUnit.DAYS.between(held.startsOn(), held.endsOn()) + 1);
            }
            else if (detail.type() == MeasureDetail.Type.TEXT && detail.required()) {
                details.put(detail.field(), held.subject());
            }
        }
        return details;
    }

    private MeasureKind kind(TrainingClass held, String kind) {
        return catalogue.find(kind, held.endsOn())
            .orElseThrow(() -> Refused.invalid("CLASS_KIND_UNKNOWN", "kind", kind));
    }

}
