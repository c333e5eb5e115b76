package org.shanhe.measure.training;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;

/** A registered person who may be entered as attendee (可选参训人员). */
record Found(long person, String name, String householdNo, @JsonFormat(shape = Shape.STRING) long village,
        String villageName, boolean attending) {
}
