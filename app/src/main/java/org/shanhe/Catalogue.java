package org.shanhe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables, sequences and foreign keys there are, read from PostgreSQL, so that a new
 * module's are in the next backup by themselves.
 */
record Catalogue(Connection connection) {

    private static final String KEPT = """
            n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
            and c.relname !~ '^flyway_schema_history' and c.relpersistence = 'p'""";

    static final String EVIDENCE = """
            select hash from registry.evidence
            union select sha256 from monitoring.evidence
            union select hash from measure.evidence
            union select sha256 from project.paper
            union select sha256 from project.asset_paper
            union select hash from partner.paper
            union select sha256 from pledge.paper
            union select hash from supervision.paper
            union select sha256 from exchange.comparison where kept
            union select sha256 from exchange.payment_file
            union select sha256 from exchange.delivery_file
            union select sha256 from exchange.mall_file
            union select sha256 from exchange.staged_file
            union select hash from directive.evidence
            union select hash from directive.meeting where hash is not null
            union select hash from directive.document where hash is not null
            union select sha256 from claims.document
            union select sha256 from report.template where sha256 is not null
            order by 1""";

    record Table(String name, String columns) {
    }

    record ForeignKey(String table, String name, String definition) {
    }

    List<Table> tables() throws SQLException {
        return list("""
                select format('%%I.%%I', n.nspname, c.relname),
                       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and %s order by 1""".formatted(KEPT),
                row -> new Table(row.getString(1), row.getString(2)));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return list(
                """
                        select format('%%I.%%I', n.nspname, c.relname), quote_ident(k.conname), pg_get_constraintdef(k.oid)
                          from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                         where k.contype = 'f' and k.conparentid = 0 and %s order by 1, 2"""
                    .formatted(KEPT),
                row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** The files that prove something, by the hash under which each is kept (佐证材料). */
    List<String> evidence() throws SQLException {
        return list(EVIDENCE, row -> row.getString(1));
    }

    Map<String, Long> sequences() throws SQLException {
        var values = new LinkedHashMap<String, Long>();
        try (var s = connection.createStatement(); var row = s.executeQuery("""
                select format('%I.%I', schemaname, sequencename), last_value
                  from pg_sequences where last_value is not null order by 1""")) {
            while (row.next()) {
                values.put(row.getString(1), row.getLong(2));
            }
        }
        return values;
    }

    long nextTransaction() throws SQLException {
        return list("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint", row -> row.getLong(1)).getFirst();
    }

    /** The migrations each module has had. */
    Map<String, List<Manifest.Migration>> modules() throws SQLException {
        var histories = list("""
                select quote_ident(relname), replace(relname, 'flyway_schema_history_', '') from pg_class
                 where relkind = 'r' and relname ~ '^flyway_schema_history_' order by 1""",
                row -> Map.entry(row.getString(2), row.getString(1)));
        var modules = new LinkedHashMap<String, List<Manifest.Migration>>();
        for (var history : histories) {
            modules.put(history.getKey(), list("""
                    select version, checksum from %s where success and version is not null and type <> 'BASELINE'
                     order by installed_rank""".formatted(history.getValue()),
                    row -> new Manifest.Migration(row.getString(1), row.getObject(2, Integer.class))));
        }
        return modules;
    }

    private <T> List<T> list(String query, Read<T> read) throws SQLException {
        var rows = new ArrayList<T>();
        try (var s = connection.createStatement(); var row = s.executeQuery(query)) {
            while (row.next()) {
                rows.add(read.from(row));
            }
        }
        return rows;
    }

    private interface Read<T> {

        T from(ResultSet row) throws SQLException;

    }

}
