package org.shanhe.project.asset;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters assets, each with its account in the ledger, and corrects them (资产登记). */
@Service
public class AssetRegistration {

    private final JdbcClient jdbc;

    private final Accounts accounts;

    private final Audit audit;

    private final Clock clock;

    AssetRegistration(JdbcClient jdbc, Accounts accounts, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters those whose keys are new; each begins surveyed and normal on the day it was
     * built.
     * @return the ids by key, also of those entered before
     */
    @Transactional
    public Map<String, Long> addAll(Map<String, NewAsset> assets) {
        var keys = assets.keySet().stream().sorted().toList();
        var today = LocalDate.now(clock);
        var rows = keys.stream().map(assets::get).map(asset -> checked(asset, today)).toList();
        refuseUnknownPlaces(rows);
        refuseUnknownProjects(rows);
        var columns = RecordParameters.columns(NewAsset.class, rows);
        columns.addValue("key", keys.toArray(String[]::new));
        int added = insert(columns);
        if (added > 0) {
            var first = rows.getFirst();
            openAccounts(keys);
            audit.note("project.asset.add", "asset/" + keys.getFirst(), first.place(),
                    "{\"added\":%d}".formatted(added));
        }
        return ids(keys);
    }

    private static NewAsset checked(@Nullable NewAsset asset, LocalDate today) {
        if (asset == null) {
            throw Refused.invalid("FIELD_MALFORMED", "field", "asset");
        }
        asset.check(today);
        return asset;
    }

    private int insert(RecordParameters columns) {
        try {
            return jdbc.sql(Sql.of(AssetRegistration.class, "add-assets"))
                .paramSource(columns)
                .query(Integer.class)
                .single();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("ASSET_NO_TAKEN");
        }
    }

    private void openAccounts(List<String> keys) {
        record Opened(long id, String name, @Nullable Long partner, long place) {
        }
        var opened = jdbc.sql("select id, name, partner, place from project.asset where key = any (:keys)")
            .param("keys", keys.toArray(String[]::new))
            .query(Opened.class)
            .list();
        accounts.openAll(opened.stream()
            .filter(java.util.Objects::nonNull)
            .map(one -> new NewAccount(AccountKind.ASSET, "asset:" + one.id(), one.name(), one.partner(), one.place()))
            .toList());
        jdbc.sql("""
                update project.asset a set account = l.id
                  from ledger.account l
                 where a.key = any (:keys) and a.account is null and l.key = 'asset:' || a.id
                """).param("keys", keys.toArray(String[]::new)).update();
    }

    private Map<String, Long> ids(List<String> keys) {
        record Named(String key, long id) {
        }
        var named = jdbc.sql("select key, id from project.asset where key = any (:keys)")
            .param("keys", keys.toArray(String[]::new))
            .query(Named.class)
            .list();
        return named.stream().filter(java.util.Objects::nonNull).collect(Collectors.toMap(Named::key, Named::id));
    }

    private void refuseUnknownPlaces(List<NewAsset> assets) {
        var asked = assets.stream().map(NewAsset::place).distinct().toArray(Long[]::new);
        var seen = jdbc.sql("select code from place.division where code = any (:codes)")
            .param("codes", asked)
            .query(Long.class)
            .list();
        for (var code : asked) {
            Refused.unless(seen.contains(code), "PLACE_UNKNOWN", "code", code);
        }
    }

    private void refuseUnknownProjects(List<NewAsset> assets) {
        var asked = assets.stream()
            .map(NewAsset::project)
            .filter(java.util.Objects::nonNull)
            .distinct()
            .toArray(Long[]::new);
        var seen = jdbc.sql("select id from project.project where id = any (:ids)")
            .param("ids", asked)
            .query(Long.class)
            .list();
        for (var id : asked) {
            if (!seen.contains(id)) {
                throw Refused.notFound("PROJECT_UNKNOWN", "id", id);
            }
        }
    }

    /** Keeps the version before, whole. Place, project and partner stay what they are. */
    @Transactional
    public void correct(long id, int version, NewAsset asset, String reason) {
        asset.check(LocalDate.now(clock));
        keep(id, version, reason);
        var columns = RecordParameters.of(asset);
        columns.addValue("id", id);
        jdbc.sql(Sql.of(AssetRegistration.class, "correct-asset")).paramSource(columns).update();
        audit.note("project.asset.correct", "asset/" + id, asset.place(), null);
    }

    private void keep(long id, int version, String reason) {
        var kept = jdbc.sql("""
                with old as (select * from project.asset where id = :id and version = :version for update),
                past as (insert into project.asset_past (asset, version, place, partner, row, reason)
                         select id, version, place, partner, to_jsonb(old), :reason from old returning 1)
                select count(*) from past
                """).param("id", id).param("version", version).param("reason", reason).query(Integer.class).single();
        if (kept == 0) {
            throw Refused.because(Refused.Kind.STALE, "ASSET_CHANGED", "id", id);
        }
    }

}
