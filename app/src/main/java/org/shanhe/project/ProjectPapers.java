package org.shanhe.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    private static final long MOST = 20L << 20;

    private final JdbcClient jdbc;

    private final Path folder;

    private final Libraries libraries;

    private final Audit audit;

    private final Clock clock;

    ProjectPapers(JdbcClient jdbc, DataFolder data, Libraries libraries, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.folder = data.file("evidence");
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
        var sha = store(in);
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
            .param("sha", sha)
            .param("bytes", Files.size(path(sha)))
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
        return new Page(path(row.sha256()), row.name(), row.mediaType());
    }

    private String store(InputStream in) throws IOException {
        Files.createDirectories(folder);
        var incoming = folder.resolve("incoming-" + UUID.randomUUID());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var digesting = new DigestInputStream(in, digest)) {
                Files.copy(digesting, incoming);
            }
            Refused.unless(Files.size(incoming) <= MOST && Files.size(incoming) > 0, "EVIDENCE_SIZE", "most",
                    MOST >> 20);
            var sha = HexFormat.of().formatHex(digest.digest());
            try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(path(sha).getParent());
            Files.move(incoming, path(sha), StandardCopyOption.ATOMIC_MOVE);
            return sha;
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        finally {
            Files.deleteIfExists(incoming);
        }
    }

    private Path path(String sha) {
        return folder.resolve(sha.substring(0, 2)).resolve(sha);
    }

}
