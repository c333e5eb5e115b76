package org.shanhe.pledge;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Scheme.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The grades those above gave for a year: the register of results (考核等次). */
@Repository
public class Grades {

    private final JdbcClient jdbc;

    private final Audit audit;

    Grades(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Who gave the grade (层级): 国家, 省, 市, 县. */
    public enum Level {

        NATIONAL, PROVINCE, PREFECTURE, COUNTY

    }

    /** A grade to be entered, of a partner or of a place. */
    public record NewGrade(@Nullable Long partner, @Nullable Long place, @Min(1990) @Max(2100) int year,
            @NotNull Level level, @NotBlank @Size(max = 200) String what, @NotNull Grade grade,
            @NotBlank @Size(max = 200) String issuer, @NotNull LocalDate onDay,
            @Nullable @Size(max = 200) String document) {
    }

    /**
     * A grade as the register shows it.
     *
     * @param streak how many years in a row this grade was given, this one included
     */
    record Row(long id, @Nullable Long partner, @Nullable String partnerName,
            @JsonFormat(shape = Shape.STRING) @Nullable Long place, @Nullable String placeName, int year, Level level,
            String what, Grade grade, String issuer, LocalDate onDay, @Nullable String document, int streak) {
    }

    @Transactional(readOnly = true)
    Listed<Row> list(@Nullable Integer year, @Nullable Grade grade, @Nullable String cursor, int limit) {
        var rows = Rows.of(jdbc.sql(Sql.of(Grades.class, "grades"))
            .param("year", year)
            .param("grade", grade == null ? null : grade.name())
            .param("after", Listed.after(cursor))
            .param("limit", Listed.read(limit))
            .query(Row.class));
        return Listed.of(rows, limit, Row::id);
    }

    @Transactional
    public void add(NewGrade wanted) {
        Refused.unless((wanted.partner() == null) != (wanted.place() == null), "GRADE_SUBJECT");
        Refused.unless(!wanted.onDay().isAfter(LocalDate.now()) && wanted.onDay().getYear() >= wanted.year(),
                "GRADE_DAY");
        var id = jdbc.sql("""
                insert into pledge.grade (partner, place, year, level, what, grade, issuer, on_day, document)
                values (:partner, :place, :year, :level, :what, :grade, :issuer, :onDay, :document)
                on conflict do nothing returning id
                """).paramSource(RecordParameters.of(wanted)).query(Long.class).list();
        Refused.unless(!id.isEmpty(), "GRADE_STANDS", "year", wanted.year());
        audit.note("pledge.grade.add", "grade/" + List.copyOf(id).getFirst(), wanted.place(), null);
    }

}
