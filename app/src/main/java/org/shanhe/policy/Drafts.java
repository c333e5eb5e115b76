package org.shanhe.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs as somebody would have them (政策包草案): read and checked like those in force, kept
 * in the database, in force for nobody until their files stand in the folder of the packs
 * and are loaded.
 */
@Component
public class Drafts {

    /** Before the number of a draft where the name of a pack is asked. */
    static final String PREFIX = "draft:";

    private final JdbcClient jdbc;

    private final Packs packs;

    private final PackLoads loads;

    private final Audit audit;

    private final JsonMapper json;

    Drafts(JdbcClient jdbc, Packs packs, PackLoads loads, Audit audit, JsonMapper json) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.loads = loads;
        this.audit = audit;
        this.json = json;
    }

    /** What a draft says otherwise than the pack; null where it says the same. */
    public record Edits(@Nullable Lens lens, @Nullable MultidimensionalMeasure measure, @Nullable List<Line> lines) {
    }

    /**
     * A draft as it is listed.
     *
     * @param files those of the pack's folder that differ
     */
    public record Draft(long id, String pack, String version, String note, OffsetDateTime createdAt, long createdBy,
            List<String> files) {
    }

    private record Kept(long id, String pack, String version, String base, String files, String note,
            OffsetDateTime createdAt, long createdBy) {
    }

    @Transactional
    public Draft save(Pack pack, Edits edits, String note) {
        Refused.unless(!note.isBlank(), "DRAFT_WITHOUT_NOTE");
        var all = new TreeMap<String, String>();
        inherited(pack, all);
        var files = PackWriter.files(all, edits);
        Refused.unless(!files.isEmpty(), "DRAFT_UNCHANGED", "pack", pack.name());
        var base = loads.versions(packs.current());
        var version = read("", base, pack.name(), files).named(pack.name()).version();
        long id = jdbc.sql("""
                insert into policy.draft (pack, version, base, files, note)
                values (:pack, :version, cast(:base as jsonb), cast(:files as jsonb), :note) returning id
                """)
            .param("pack", pack.name())
            .param("version", version)
            .param("base", base)
            .param("files", json.writeValueAsString(files))
            .param("note", note.strip())
            .query(Long.class)
            .single();
        audit.note("policy.draft", "draft/" + id, null, null);
        return draft(kept(id));
    }

    @Transactional(readOnly = true)
    public List<Draft> list() {
        return Rows.of(jdbc.sql("select * from policy.draft order by id desc limit 100").query(Kept.class))
            .stream()
            .map(this::draft)
            .toList();
    }

    /** By those who wrote it, and by whoever keeps the packs. */
    @Transactional
    public void delete(long id) {
        var kept = kept(id);
        Refused.unless(kept.createdBy() == Scope.current().account() || Scope.current().hasAnyRole("SYSTEM_OFFICER"),
                "DRAFT_OF_ANOTHER");
        jdbc.sql("delete from policy.draft where id = :id").param("id", id).update();
        audit.note("policy.draft.delete", "draft/" + id, null, null);
    }

    /** The draft beside the packs it was written over. */
    @Transactional(readOnly = true)
    public PackSet read(long id) {
        var kept = kept(id);
        return read(PREFIX + id, kept.base(), kept.pack(), texts(kept.files()));
    }

    /** A pack in force by its name, or a draft by {@code draft:} and its number. */
    Pack named(String name) {
        if (!name.matches(PREFIX + "\\d{1,18}")) {
            return packs.current().named(name);
        }
        long id = Long.parseLong(name.substring(PREFIX.length()));
        return read(id).named(kept(id).pack());
    }

    /** All packs with the draft among them, by folder and path. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, String>> folders(long id) {
        var kept = kept(id);
        return folders(kept.base(), kept.pack(), texts(kept.files()));
    }

    /** The same, to be unpacked where {@code shanhe.policy} points to. */
    byte[] zip(long id) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var folder : folders(id).entrySet()) {
                for (var file : folder.getValue().entrySet()) {
                    zip.putNextEntry(new ZipEntry("policy/" + folder.getKey() + "/" + file.getKey()));
                    zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private PackSet read(String name, String base, String pack, Map<String, String> files) {
        try {
            return packs.read(name, folders(base, pack, files));
        }
        catch (BadPacks e) {
            throw Refused.invalid("DRAFT_BAD", "problems", String.join("; ",
                    e.problems().stream().map(problem -> problem.in(LocaleContextHolder.getLocale())).toList()));
        }
    }

    private Map<String, Map<String, String>> folders(String base, String pack, Map<String, String> files) {
        var folders = new TreeMap<>(loads.files(base));
        var changed = new TreeMap<>(folders.getOrDefault(pack, Map.of()));
        changed.putAll(files);
        folders.put(pack, changed);
        return folders;
    }

    private void inherited(Pack pack, Map<String, String> files) {
        if (pack.inherits() != null) {
            inherited(packs.current().named(pack.inherits()), files);
        }
        files.putAll(pack.files());
    }

    private Kept kept(long id) {
        return jdbc.sql("select * from policy.draft where id = :id")
            .param("id", id)
            .query(Kept.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("DRAFT_UNKNOWN"));
    }

    private Draft draft(Kept kept) {
        return new Draft(kept.id(), kept.pack(), kept.version(), kept.note(), kept.createdAt(), kept.createdBy(),
                List.copyOf(texts(kept.files()).keySet()));
    }

    private Map<String, String> texts(String files) {
        return json.readValue(files, new TypeReference<>() {
        });
    }

}
