package org.shanhe.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Programmes above projects, with how far their projects are (工程: 六大工程、三大生态工程). */
@Repository
public class Programmes {

    private final JdbcClient jdbc;

    private final Libraries libraries;

    private final BookingDays days;

    Programmes(JdbcClient jdbc, Libraries libraries, BookingDays days) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.days = days;
    }

    /**
     * A programme to be added; its code names it for good.
     *
     * @param family SIX, ECOLOGY_THREE or OTHER
     */
    public record NewProgramme(@NotBlank String code, @NotBlank String name, @NotBlank String family,
            @NotNull Long place, @Nullable Long partner, @Nullable String target, @NotNull LocalDate startedOn,
            @Nullable LocalDate endedOn) {
    }

    record Row(long id, String code, String name, String family, @JsonFormat(shape = Shape.STRING) long place,
            @Nullable String target, LocalDate startedOn, @Nullable LocalDate endedOn, long projects, long waiting,
            long building, long done, long budgetFen, long issuedFen, long arrivedFen, long paidFen) {
    }

    @Transactional(readOnly = true)
    List<Row> list() {
        var library = libraries.on(days.day(null));
        return Rows.of(jdbc.sql(Sql.of(Programmes.class, "programmes"))
            .param("building", library.codes(Group.BUILDING).toArray(String[]::new))
            .param("done",
                    Stream.of(Group.DONE, Group.CARE)
                        .flatMap(group -> library.codes(group).stream())
                        .toArray(String[]::new))
            .query(Row.class));
    }

    /** The same code with the same content is the same programme. */
    @Transactional
    public long register(NewProgramme programme) {
        return add(programme).id();
    }

    @Transactional
    Saved add(NewProgramme programme) {
        Refused.unless(List.of("SIX", "ECOLOGY_THREE", "OTHER").contains(programme.family()), "FILTER_MALFORMED",
                "name", "family", "value", programme.family());
        jdbc.sql(
                """
                        with added as (
                            insert into project.programme (code, name, family, place, partner, target, started_on, ended_on)
                            values (:code, :name, :family, :place, cast(:partner as bigint), :target, cast(:startedOn as date), cast(:endedOn as date))
                            on conflict (code) do nothing
                            returning id, place
                        )
                        insert into kernel.audit (action, subject, place) select 'project.programme.add', 'programme/' || id, place from added
                        """)
            .paramSource(RecordParameters.of(programme))
            .update();
        return jdbc.sql("select id, 1 as version from project.programme where code = :code and name = :name")
            .paramSource(RecordParameters.of(programme))
            .query(Saved.class)
            .optional()
            .orElseThrow(() -> Refused.conflict("PROGRAMME_CODE_TAKEN", "code", programme.code()));
    }

}
