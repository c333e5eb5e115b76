package org.shanhe.measure.training;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.shanhe.registry.PublicName;

/** Somebody who took a step of a chain (链条中的人). */
record ChainPerson(long id, String name, long household, String householdNo,
        @JsonFormat(shape = Shape.STRING) long village, String villageName, LocalDate beganOn, LocalDate reachedOn) {

    ChainPerson masked() {
        return new ChainPerson(id, PublicName.shown(name), household, householdNo, village, villageName, beganOn,
                reachedOn);
    }

}
