package org.shanhe.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where projects stand, as far as their photographs say so (项目点位). */
@RestController
class ProjectPoints {

    private final JdbcClient jdbc;

    ProjectPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Point(long id, String name, String stage, double longitude, double latitude, String placePath,
            String county) {
    }

    @GetMapping("/api/projects/points")
    @Transactional(readOnly = true)
    public List<Point> points(@RequestParam @Nullable String place) {
        var range = new ProjectFilter(null, place, null, null, null, null, null, null, null, null).range();
        return Rows.of(jdbc.sql(Sql.of(ProjectPoints.class, "project-points"))
            .param("low", range.low())
            .param("high", range.high())
            .query(Point.class));
    }

}
