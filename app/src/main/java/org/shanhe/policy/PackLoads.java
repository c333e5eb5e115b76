package org.shanhe.policy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings packs into force and keeps every version that ever was, so that a verdict of
 * long ago can be read with its rules.
 */
@Component
class PackLoads implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(PackLoads.class);

    private final JdbcClient jdbc;

    private final Packs packs;

    private final List<PackTable> tables;

    private final TransactionOperations transaction;

    private final Audit audit;

    private final JsonMapper json;

    PackLoads(JdbcClient jdbc, Packs packs, List<PackTable> tables, TransactionOperations transaction, Audit audit,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.tables = tables;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
    }

    /** When versions came into force together. */
    record Load(long id, OffsetDateTime loadedAt, long loadedBy, String versions) {
    }

    record Kept(String name, String files) {
    }

    @Override
    public void afterSingletonsInstantiated() {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> store(packs.current())));
    }

    /**
     * Reads the folder of the packs again and puts them in force, all or none.
     * @throws BadPacks with everything that is wrong; what was in force stays
     */
    synchronized PackSet reload() {
        var read = packs.readAgain();
        transaction.executeWithoutResult(_ -> {
            store(read);
            audit.note("policy.reload", "policy", null, versions(read));
        });
        packs.replace(read);
        return read;
    }

    List<Load> latest(int count) {
        return Rows.of(jdbc.sql("""
                select id, loaded_at, loaded_by, versions::text as versions
                  from policy.load order by id desc limit :count
                """).param("count", count).query(Load.class));
    }

    /** Takes over what the command line has put in force beside the running platform. */
    @Scheduled(fixedDelay = 3000, initialDelay = 3000)
    void follow() {
        var mine = versions(packs.current());
        latest(1).stream().filter(load -> !json.readTree(load.versions()).equals(json.readTree(mine))).forEach(load -> {
            try {
                packs.replace(packs.read("policy.pack", files(load.versions())));
                log.info("policy packs in force now: {}", load.versions());
            }
            catch (BadPacks e) {
                log.error("the policy packs that were loaded cannot be read here: {}", e.getMessage());
            }
        });
    }

    void store(PackSet read) {
        read.packs().forEach(this::keep);
        var versions = versions(read);
        var known = latest(1);
        if (known.isEmpty() || !json.readTree(known.getFirst().versions()).equals(json.readTree(versions))) {
            jdbc.sql("insert into policy.load (versions) values (cast(:versions as jsonb))")
                .param("versions", versions)
                .update();
        }
        tables.forEach(table -> table.fill(read));
    }

    private void keep(Pack pack) {
        jdbc.sql("""
                insert into policy.pack (name, version, zh, en, valid, inherits, files)
                values (:name, :version, :zh, :en, daterange(cast(:from as date), cast(:to as date), '[]'), :inherits,
                        cast(:files as jsonb))
                    on conflict (name, version) do nothing
                """)
            .param("name", pack.name())
            .param("version", pack.version())
            .param("zh", pack.zh())
            .param("en", pack.en())
            .param("from", pack.from())
            .param("to", pack.to())
            .param("inherits", pack.inherits())
            .param("files", json.writeValueAsString(pack.files()))
            .update();
    }

    /** The files of versions that were once in force, by pack and path. */
    Map<String, Map<String, String>> files(String versions) {
        var kept = Rows.of(jdbc.sql("""
                select p.name, p.files::text as files
                  from jsonb_each_text(cast(:versions as jsonb)) v
                  join policy.pack p on (p.name, p.version) = (v.key, v.value)
                """).param("versions", versions).query(Kept.class));
        return kept.stream()
            .collect(Collectors.toMap(Kept::name, pack -> json.readValue(pack.files(), new TypeReference<>() {
            })));
    }

    /** JSON: version by name of the pack. */
    String versions(PackSet read) {
        var versions = new TreeMap<String, String>();
        read.packs().forEach(pack -> versions.put(pack.name(), pack.version()));
        return json.writeValueAsString(versions);
    }

}
