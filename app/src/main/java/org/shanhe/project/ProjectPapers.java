package org.shanhe.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Libraries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers and photographs of a project (里程碑佐证), kept under the hash of their content
 * like all evidence: the same file twice takes no more room, and a changed one is
 * another.
 */
@Service
class ProjectPapers {

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp", "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final List<String> MOMENTS = List.of("BEFORE", "DURING", "AFTER");

    private final JdbcClient jdbc;

    private final DataFolder data;

    private final Libraries libraries;

    private final Audit audit;

    private final Clock clock;

    ProjectPapers(JdbcClient jdbc, DataFolder data, Libraries libraries, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.data = data;
        this.libraries = libraries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is said about a paper.
     *
     * @param moment of a photograph: BEFORE, DURING or AFTER
     * @param micro the to-household micro-project it shows, or null
     */
    record Said(@Nullable String kind, @Nullable String moment, @Nullable LocalDate takenOn, @Nullable Double longitude,
            @Nullable Double latitude, @Nullable Long micro) {
    }

    record Kept(long id, String sha256) {
    }

    record Page(Path path, String name, String mediaType) {
    }

    @Transactional
    public Kept keep(long project, Said said, String name, String mediaType, InputStream in) throws IOException {
        Refused.unless(TYPES.contains(mediaType), "EVIDENCE_TYPE", "type", mediaType);
        var today = LocalDate.now(clock);
        var paper = libraries.on(today)
            .paper(said.kind())
            .orElseThrow(() -> Refused.invalid("PAPER_KIND_UNKNOWN", "kind", said.kind()));
        Refused.unless(!paper.photo() || said.moment() != null && MOMENTS.contains(said.moment()), "PHOTO_MOMENT");
        Refused.unless((said.longitude() == null) == (said.latitude() == null) && within(said.longitude(), 180)
                && within(said.latitude(), 90), "PHOTO_POINT");
        Refused.unless(said.takenOn() == null || !said.takenOn().isAfter(today), "DAY_AHEAD");
        var standing = Standing.of(jdbc, project);
        var file = data.keepEvidence(in);
        return jdbc.sql(Sql.of(ProjectPapers.class, "keep-paper"))
            .param("id", standing.id())
            .param("kind", paper.code())
            .param("moment", paper.photo() ? said.moment() : null)
            .param("takenOn", said.takenOn())
            .param("longitude", said.longitude())
            .param("latitude", said.latitude())
            .param("micro", said.micro())
            .param("name", name)
            .param("type", mediaType)
            .param("sha", file.sha256())
            .param("bytes", file.bytes())
            .query(Kept.class)
            .single();
    }

    private static boolean within(@Nullable Double degrees, int most) {
        return degrees == null || Math.abs(degrees) <= most;
    }

    @Transactional
    public Page read(long project, long id) {
        record Row(String sha256, String name, String mediaType, long place) {
        }
        var row = jdbc
            .sql("select sha256, name, media_type, place from project.paper where id = :id and project = :project")
            .param("id", id)
            .param("project", project)
            .query(Row.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PAPER_UNKNOWN", "paper", id));
        audit.note("project.paper.read", "project/" + project, row.place(), null);
        return new Page(data.kept(row.sha256()), row.name(), row.mediaType());
    }

}
