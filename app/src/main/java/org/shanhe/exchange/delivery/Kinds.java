package org.shanhe.exchange.delivery;

import java.time.Clock;
import java.time.LocalDate;
import org.shanhe.kernel.Refused;
import org.shanhe.measure.training.Classes;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureKind;
import org.springframework.stereotype.Component;

/** The kind of measure that a workbook is of. */
@Component
class Kinds {

    private final MeasureCatalogue catalogue;

    private final Classes classes;

    private final DeliveryFiles files;

    private final Clock clock;

    Kinds(MeasureCatalogue catalogue, Classes classes, DeliveryFiles files, Clock clock) {
        this.catalogue = catalogue;
        this.classes = classes;
        this.files = files;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    MeasureKind of(String kind) {
        return catalogue.find(kind, today()).orElseThrow(() -> Refused.notFound("MEASURE_KIND_UNKNOWN", "kind", kind));
    }

    MeasureKind of(long file) {
        return of(files.get(file).kind());
    }

    /** A list of attendees is of the kind of its class. */
    MeasureKind of(DeliveryFiles.About about) {
        var aClass = about.aClass();
        if (aClass != null) {
            Refused.unless(classes.get(aClass).kind().equals(about.kind()), "MEASURE_KIND_UNKNOWN", "kind",
                    about.kind());
        }
        return of(about.kind());
    }

    /** What a list of the attendees of this class is. */
    DeliveryFiles.About ofClass(long aClass) {
        var held = classes.get(aClass);
        return new DeliveryFiles.About(held.kind(), aClass, held.partner());
    }

}
