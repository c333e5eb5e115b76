package org.shanhe.directive;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for a place in which of the five roles (责任体系): 第一责任, 主体责任, 督促, 部门支持, 帮扶.
 */
@Repository
public class Responsibilities {

    private final JdbcClient jdbc;

    private final Audit audit;

    Responsibilities(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** In which role somebody answers (责任类型): 第一责任, 主体责任, 督促责任, 部门责任, 帮扶责任. */
    public enum Role {

        FIRST, MAIN, OVERSEER, DEPARTMENT, HELPER

    }

    /** Who takes on which role. */
    public record NewResponsibility(@NotNull Long place, @NotNull Role role, @NotBlank @Size(max = 120) String name,
            @Nullable @Size(max = 200) String posts, @NotNull LocalDate fromOn) {
    }

    /**
     * One that answers for a place, or a place for which nobody does.
     *
     * @param id null where a pairing says so
     */
    public record Answering(@JsonFormat(shape = JsonFormat.Shape.STRING) long place, String placeName,
            @Nullable Long id, @Nullable Role role, @Nullable String name, @Nullable String posts,
            @Nullable LocalDate fromOn) {
    }

    @Transactional(readOnly = true)
    public List<Answering> of(long place, LocalDate day) {
        return Rows.of(jdbc.sql(Sql.of(Responsibilities.class, "responsibilities"))
            .param("place", place)
            .param("day", day)
            .query(Answering.class));
    }

    @Transactional
    public void add(NewResponsibility wanted) {
        Concerned.mustBe(List.of(wanted.place()), List.of());
        jdbc.sql("""
                insert into directive.responsibility (place, role, name, posts, from_on)
                values (:place, :role, :name, :posts, :fromOn)
                """).paramSource(RecordParameters.of(wanted)).update();
        audit.note("directive.responsibility.add", "responsibilities", wanted.place(), null);
    }

    @Transactional
    public void end(long id, LocalDate on) {
        var place = jdbc.sql("select place from directive.responsibility where id = :id")
            .param("id", id)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("RESPONSIBILITY_UNKNOWN", "id", id));
        if (!Scope.current().contains(place)) {
            throw Refused.forbidden("PLACE_NOT_YOURS", "place", place);
        }
        int ended = jdbc
            .sql("update directive.responsibility set to_on = :on where id = :id and to_on is null and from_on <= :on")
            .param("on", on)
            .param("id", id)
            .update();
        if (ended == 0) {
            throw Refused.conflict("RESPONSIBILITY_ENDED");
        }
        audit.note("directive.responsibility.end", "responsibilities/" + id, place, null);
    }

}
