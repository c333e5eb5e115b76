package org.shanhe.measure.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.shanhe.measure.Receiver;
import org.shanhe.policy.ClassKinds;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over completed classes of earlier years (培训班接管): each with its people as one
 * group, so that what they count as opens into the class.
 */
@Repository
public class HeldClasses {

    private final JdbcClient jdbc;

    private final ClassKinds kinds;

    private final MeasureCatalogue catalogue;

    private final Audit audit;

    HeldClasses(JdbcClient jdbc, ClassKinds kinds, MeasureCatalogue catalogue, Audit audit) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    private record Attended(String classNo, String people, int persons, String attended, String counted) {
    }

    /** What a class or its people count as. */
    private record Counted(String key, String classNo, String kind, String purpose, String receiver, long place,
            @Nullable Long partner, BigDecimal quantity, String unit, String counting, LocalDate on, String remark) {

        static Counted of(String key, MeasureKind kind, Receiver receiver, HeldClass one, int quantity) {
            var held = one.held();
            return new Counted(key, held.classNo(), kind.kind(), kind.family().purpose(), receiver.name(), held.place(),
                    held.partner(), BigDecimal.valueOf(quantity), kind.unit(), kind.counting(), held.endsOn(),
                    Objects.requireNonNullElse(one.remark(), held.name()));
        }

    }

    /** Those whose number is not known yet; returns how many there were. */
    @Transactional
    public int takeOver(List<HeldClass> classes) {
        int added = jdbc.sql(Sql.of(HeldClasses.class, "take-over"))
            .paramSource(RecordParameters.columns(NewClass.class, classes.stream().map(HeldClass::held).toList()))
            .update();
        var counted = new ArrayList<Counted>();
        for (var one : classes) {
            var day = one.held().endsOn();
            var kind = kind(one.held().kind(), day);
            var session = kinds.find(one.held().kind(), day).orElseThrow().countedAs();
            counted.add(Counted.of(one.counted(), kind(session, day), Receiver.COUNTY, one, 1));
            counted.add(Counted.of(one.attended(), kind, Receiver.GROUP, one, one.persons()));
        }
        jdbc.sql(Sql.of(HeldClasses.class, "take-over-counted"))
            .paramSource(RecordParameters.columns(Counted.class, counted))
            .update();
        jdbc.sql(Sql.of(HeldClasses.class, "take-over-people"))
            .paramSource(RecordParameters.columns(Attended.class,
                    classes.stream()
                        .map(one -> new Attended(one.held().classNo(), one.people(), one.persons(), one.attended(),
                                one.counted()))
                        .toList()))
            .update();
        if (added > 0) {
            audit.note("measure.class.add", "classes", classes.getFirst().held().place(),
                    "{\"added\":%d}".formatted(added));
        }
        return added;
    }

    private MeasureKind kind(String code, LocalDate day) {
        return catalogue.find(code, day).orElseThrow(() -> Refused.invalid("CLASS_KIND_UNKNOWN", "kind", code));
    }

}
