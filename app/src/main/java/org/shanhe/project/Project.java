package org.shanhe.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project of the library (项目).
 *
 * @param stage a code of the pack's library.yaml
 * @param account its account of kind PROJECT in the ledger
 */
public record Project(long id, String projectNo, String name, String purpose, @Nullable String sector,
        @JsonFormat(shape = Shape.STRING) long place, @Nullable Long partner, String stage, LocalDate startedOn,
        @Nullable LocalDate completedOn, long account) {
}
