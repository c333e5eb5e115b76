package org.shanhe.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The imports, their files and how far each has come. */
@Repository
class Imports {

    private static final String SELECT = """
            select i.id, i.account, i.uploaded_at, i.state, i.ethnic_codes, i.question::text as question, i.refusal_code,
                   i.refusal::text as refusal, i.batch, i.preview::text as preview, i.sheets::text as sheets,
                   (select string_agg(f.name, '、' order by f.position) from exchange.file f where f.import = i.id) as file_name,
                   i.done, i.total, i.applied_at, i.undone_at
              from exchange.import i
            """;

    private final JdbcClient jdbc;

    private final JsonMapper json;

    Imports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The scope an import was uploaded in, which outlives the session. */
    record Uploader(long account, String places, boolean everyPartner, Long[] partners) {

        Scope scope() {
            var ranges = Arrays.stream(places.replaceAll("[{}\\[)]", " ").strip().split("\\s+,?\\s*|,\\s+"))
                .filter(range -> range.contains(","))
                .map(range -> range.split(","))
                .map(ends -> new PlaceRange(Long.parseLong(ends[0]), Long.parseLong(ends[1])))
                .toList();
            return new Scope(account, ranges, everyPartner ? null : Set.of(partners));
        }
    }

    @Transactional
    public long add() {
        return jdbc.sql("insert into exchange.import default values returning id").query(Long.class).single();
    }

    @Transactional
    public void addFiles(long id, List<StoredFile> files) {
        jdbc.sql("""
                insert into exchange.file (import, position, name, stored, sha256, bytes)
                select :import, f.* from unnest(:position, :name, :stored, :sha256, :bytes) f
                """).paramSource(RecordParameters.columns(StoredFile.class, files).addValue("import", id)).update();
    }

    @Transactional(readOnly = true)
    public Optional<Import> find(long id) {
        return jdbc.sql(SELECT + " where i.id = :id").param("id", id).query(Import.class).optional();
    }

    @Transactional(readOnly = true)
    public Import get(long id) {
        return find(id).orElseThrow(() -> Refused.notFound("IMPORT_UNKNOWN", "id", id));
    }

    /** The newest first, before the given one. */
    @Transactional(readOnly = true)
    public List<Import> list(@Nullable Long account, long before, int limit) {
        return Rows.of(jdbc.sql(SELECT + """
                 where i.id < :before and (:account::bigint is null or i.account = :account)
                 order by i.id desc limit :limit
                """).param("before", before).param("account", account).param("limit", limit).query(Import.class));
    }

    @Transactional(readOnly = true)
    public List<StoredFile> files(long id) {
        return Rows.of(jdbc.sql("""
                select position, name, stored, sha256, bytes from exchange.file where import = :id order by position
                """).param("id", id).query(StoredFile.class));
    }

    @Transactional(readOnly = true)
    public Uploader uploader(long id) {
        return jdbc.sql("""
                select account, places::text as places, every_partner, partners from exchange.import where id = :id
                """)
            .param("id", id)
            .query((row, n) -> new Uploader(row.getLong("account"), row.getString("places"),
                    row.getBoolean("every_partner"), (Long[]) row.getArray("partners").getArray()))
            .single();
    }

    @Transactional(readOnly = true)
    public Map<Long, ImportState> states() {
        return jdbc.sql("select id, state from exchange.import")
            .query((row, n) -> Map.entry(row.getLong("id"), ImportState.valueOf(row.getString("state"))))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who asked for what is being done with the import. */
    @Transactional(readOnly = true)
    public long acting(long id) {
        return jdbc.sql("select acting from exchange.import where id = :id").param("id", id).query(Long.class).single();
    }

    /** Moves on, if it stands where it may move from. */
    @Transactional
    public boolean move(long id, ImportState to, ImportState... from) {
        return jdbc.sql("""
                update exchange.import set state = :to, done = 0, acting = kernel.scope_account()
                 where id = :id and state = any (:from)
                """)
            .param("id", id)
            .param("to", to.name())
            .param("from", Arrays.stream(from).map(Enum::name).toArray(String[]::new))
            .update() == 1;
    }

    @Transactional
    public void progress(long id, long done, long total) {
        jdbc.sql("update exchange.import set done = :done, total = :total where id = :id")
            .param("id", id)
            .param("done", done)
            .param("total", total)
            .update();
    }

    /** Forgets what an earlier reading found and notes the batch of the new one. */
    @Transactional
    public void begin(long id, long batch) {
        for (var table : List.of("finding", "tally", "stated")) {
            jdbc.sql("delete from exchange." + table + " where import = :id").param("id", id).update();
        }
        jdbc.sql(
                """
                        update exchange.import
                           set state = 'READING', batch = :batch, question = null, refusal_code = null, refusal = null, preview = null, done = 0
                         where id = :id
                        """)
            .param("id", id)
            .param("batch", batch)
            .update();
    }

    @Transactional
    public void sheets(long id, List<RecognisedSheet> sheets) {
        jdbc.sql("update exchange.import set sheets = cast(:sheets as jsonb) where id = :id")
            .param("id", id)
            .param("sheets", json.writeValueAsString(sheets))
            .update();
    }

    @Transactional
    public void ask(long id, Map<String, ?> question) {
        jdbc.sql("update exchange.import set state = 'QUESTION', question = cast(:question as jsonb) where id = :id")
            .param("id", id)
            .param("question", json.writeValueAsString(question))
            .update();
    }

    @Transactional
    public boolean answer(long id, EthnicCodes codes) {
        return jdbc.sql("""
                update exchange.import set state = 'RECEIVED', ethnic_codes = :codes, question = null
                 where id = :id and state = 'QUESTION'
                """).param("id", id).param("codes", codes.name()).update() == 1;
    }

    @Transactional
    public void presetEthnicCodes(long id, EthnicCodes codes) {
        jdbc.sql("update exchange.import set ethnic_codes = :codes where id = :id")
            .param("id", id)
            .param("codes", codes.name())
            .update();
    }

    /** Ends the reading or writing with what it came to. */
    @Transactional
    public void settle(long id, ImportState state, @Nullable Object preview) {
        jdbc.sql(
                """
                        update exchange.import
                           set state = :state, preview = coalesce(cast(:preview as jsonb), preview), done = total,
                               read_at = case when :state = 'READY' then clock_timestamp() else read_at end,
                               applied_at = case when :state = 'APPLIED' and applied_at is null then clock_timestamp() else applied_at end,
                               applied_by = case when :state = 'APPLIED' then kernel.scope_account() else applied_by end,
                               undone_at = case when :state = 'UNDONE' then clock_timestamp() else undone_at end
                         where id = :id
                        """)
            .param("id", id)
            .param("state", state.name())
            .param("preview", preview == null ? null : json.writeValueAsString(preview))
            .update();
    }

    @Transactional
    public void refuse(long id, ImportState state, String code, Map<String, ?> details) {
        jdbc.sql("""
                update exchange.import set state = :state, refusal_code = :code, refusal = cast(:details as jsonb)
                 where id = :id
                """)
            .param("id", id)
            .param("state", state.name())
            .param("code", code)
            .param("details", json.writeValueAsString(details))
            .update();
    }

    @Transactional
    public boolean remove(long id) {
        return jdbc.sql("""
                delete from exchange.import
                 where id = :id and state in ('RECEIVED', 'QUESTION', 'READY', 'REFUSED', 'FAILED')
                """).param("id", id).update() == 1;
    }

}
