package org.shanhe.project.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers and photographs of an asset, kept by their hash (资产材料). */
@Service
class AssetPapers {

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp", "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final JdbcClient jdbc;

    private final DataFolder data;

    private final Assets assets;

    private final Audit audit;

    AssetPapers(JdbcClient jdbc, DataFolder data, Assets assets, Audit audit) {
        this.jdbc = jdbc;
        this.data = data;
        this.assets = assets;
        this.audit = audit;
    }

    record Paper(long id, AssetPaperKind kind, String name, String sha256, long bytes, OffsetDateTime recordedAt,
            long account) {
    }

    record File(Path path, String name, String mediaType) {
    }

    private record Row(String sha256, String name, String mediaType, long place) {
    }

    @Transactional(readOnly = true)
    public List<Paper> of(long asset) {
        assets.get(asset);
        return Rows.of(jdbc.sql("""
                select id, kind, name, sha256, bytes, recorded_at, account from project.asset_paper
                 where asset = :asset order by kind, id
                """).param("asset", asset).query(Paper.class));
    }

    /** The same file for the same purpose is kept once. */
    @Transactional
    public List<Paper> keep(long asset, AssetPaperKind kind, String name, String mediaType, InputStream in)
            throws IOException {
        Refused.unless(TYPES.contains(mediaType), "EVIDENCE_TYPE", "type", mediaType);
        Refused.unless(!name.isBlank() && name.length() <= 200, "FIELD_MALFORMED", "field", "name");
        assets.get(asset);
        var file = data.keepEvidence(in);
        jdbc.sql(Sql.of(AssetPapers.class, "keep-paper"))
            .param("asset", asset)
            .param("kind", kind.name())
            .param("name", name)
            .param("type", mediaType)
            .param("sha", file.sha256())
            .param("bytes", file.bytes())
            .update();
        return of(asset);
    }

    /** The reading is noted. */
    @Transactional
    public File read(long asset, long paper) {
        var row = jdbc
            .sql("select sha256, name, media_type, place from project.asset_paper where id = :id and asset = :asset")
            .param("id", paper)
            .param("asset", asset)
            .query(Row.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PAPER_UNKNOWN", "paper", paper));
        audit.note("project.asset.paper.read", "asset/" + asset, row.place(), null);
        return new File(data.kept(row.sha256()), row.name(), row.mediaType());
    }

}
