package org.shanhe.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A project in a list, with its money by stage (项目列表). */
record ProjectRow(long id, String projectNo, String name, String purpose, @Nullable String type,
        @JsonFormat(shape = Shape.STRING) long place, String placePath, @Nullable Long partner,
        @Nullable String partnerName, String stage, @Nullable LocalDate stageSince, @Nullable Integer libraryYear,
        LocalDate startedOn, @Nullable LocalDate completedOn, long budgetFen, long issuedFen, long arrivedFen,
        long paidFen) {
}
