package org.shanhe.project;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a notice says (公示内容): name, place, content, period, unit, sources and amounts,
 * target, linkage and the hotline; households only with masked names and no number.
 */
@Component
class NoticeBodies {

    private static final String HOTLINE = "12317";

    private final JdbcClient jdbc;

    private final JsonMapper json = new JsonMapper();

    NoticeBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(String projectNo, String name, String placePath, @Nullable String content, String startedOn,
            @Nullable String finishOn, @Nullable String unit, @Nullable String responsible, @Nullable String target,
            @Nullable String linkage, @Nullable String linkageNote, @Nullable String money, long budgetFen) {
    }

    String ofProject(long project) {
        var lines = lines("project-notice", project);
        var names = Rows.of(jdbc.sql("""
                select h.head_name from project.beneficiary b join registry.household h on h.id = b.household
                 where b.project = :id order by h.id
                """).param("id", project).query(String.class));
        return json.writeValueAsString(Map.of("projects", lines, "households",
                names.stream().map(PublicName::of).toList(), "hotline", HOTLINE));
    }

    String ofBatch(long batch) {
        return json.writeValueAsString(
                Map.of("projects", lines("batch-notice", batch), "households", List.of(), "hotline", HOTLINE));
    }

    private List<Line> lines(String query, long id) {
        return Rows.of(jdbc.sql(Sql.of(NoticeBodies.class, query)).param("id", id).query(Line.class));
    }

}
