package org.shanhe.policy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.shanhe.kernel.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs as they were loaded once (政策包历次版本), read from the files kept with the version.
 */
@Repository
public class StoredPacks {

    private static final Logger log = LoggerFactory.getLogger(StoredPacks.class);

    private final Map<String, Optional<Pack>> read = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;

    private final Packs packs;

    private final JsonMapper json;

    StoredPacks(JdbcClient jdbc, Packs packs, JsonMapper json) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.json = json;
    }

    record Kept(String name, String files) {
    }

    /**
     * The pack in this version; empty where it was never loaded here, or where this
     * edition of the platform cannot read it any more.
     */
    @Transactional(readOnly = true)
    public Optional<Pack> find(String name, String version) {
        var current = packs.current().packs().stream().filter(pack -> pack.name().equals(name)).findFirst();
        if (current.map(Pack::version).filter(version::equals).isPresent()) {
            return current;
        }
        return read.computeIfAbsent(name + "@" + version, _ -> stored(name, version));
    }

    /**
     * The pack in this version, or as it is now where that version cannot be read any
     * more.
     */
    @Transactional(readOnly = true)
    public Pack known(String name, String version) {
        return find(name, version).orElseGet(() -> present(name));
    }

    public Pack present(String name) {
        return packs.current().named(name);
    }

    /** With the packs it came into force with, from which it may inherit. */
    private Optional<Pack> stored(String name, String version) {
        var kept = Rows.of(jdbc.sql("""
                select p.name, p.files::text as files
                  from (select versions from policy.load where versions ->> :name = :version order by id desc limit 1) l
                 cross join jsonb_each_text(l.versions) v
                  join policy.pack p on (p.name, p.version) = (v.key, v.value)
                """).param("name", name).param("version", version).query(Kept.class));
        Map<String, Map<String, String>> files = kept.stream()
            .collect(Collectors.toMap(Kept::name, pack -> json.readValue(pack.files(), new TypeReference<>() {
            })));
        try {
            return kept.isEmpty() ? Optional.empty()
                    : packs.read("policy.pack", files)
                        .packs()
                        .stream()
                        .filter(pack -> pack.name().equals(name) && pack.version().equals(version))
                        .findFirst();
        }
        catch (BadPacks e) {
            log.warn("version {} of the policy pack {} cannot be read any more: {}", version, name, e.getMessage());
            return Optional.empty();
        }
    }

}
