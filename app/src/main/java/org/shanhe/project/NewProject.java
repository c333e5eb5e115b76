package org.shanhe.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project to be added; its number names it for good.
 *
 * @param purpose a code of the purposes, e.g. EDUCATION
 */
public record NewProject(String projectNo, String name, String purpose, @Nullable String sector, long place,
        @Nullable Long partner, Stage stage, LocalDate startedOn, @Nullable LocalDate completedOn) {
}
