package org.shanhe.bench;

import java.util.List;
import java.util.Map;
import org.shanhe.demo.DemoWorld;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo world, and as many copies of its households as wished, each with a number, an
 * identity and a history of its own.
 */
record World(DemoWorld world, JdbcClient owner) {

    static World of(Platform platform) {
        return new World(platform.bean(DemoWorld.class), platform.owner());
    }

    void demo() {
        if (!world.stands()) {
            world.load(1, false, _ -> {
            });
            settle();
        }
    }

    /** Copies by statements over whole tables: the import's speed is another question. */
    void grow(int households) {
        demo();
        long start = System.nanoTime();
        long present = count("household");
        if (present >= households) {
            return;
        }
        var indexes = Rows.of(owner.sql("""
                select d.indexdef from pg_indexes d
                 where d.schemaname = 'registry' and d.tablename = any ('{household,person,status,condition,change}')
                   and not exists (select from pg_constraint c where c.conname = d.indexname)
                """).query(String.class));
        // building an index at the end costs a fraction of keeping it row by row
        indexes.forEach(
                index -> owner.sql("drop index registry." + index.replaceAll(".* INDEX (\\S+) ON .*", "$1")).update());
        long copies = (households - present + present - 1) / present;
        long step = highest("household");
        copy("change", copies,
                Map.of("id", "id + copy * " + highest("change"), "household", "household + copy * " + step));
        copy("household", copies,
                Map.of("id", "id + copy * " + step, "household_no", "household_no || '-' || copy * " + step,
                        "phone_index", "sha256(phone_index || convert_to((copy * %d)::text, 'UTF8'))".formatted(step)));
        copy("person", copies,
                Map.of("id", "id + copy * " + highest("person"), "household", "household + copy * " + step, "person_no",
                        "person_no || '-' || copy * " + step, "document_index",
                        "sha256(document_index || convert_to((copy * %d)::text, 'UTF8'))".formatted(step),
                        "phone_index", "sha256(phone_index || convert_to((copy * %d)::text, 'UTF8'))".formatted(step)));
        copy("status", copies, Map.of("household", "household + copy * " + step));
        copy("condition", copies, Map.of("household", "household + copy * " + step));
        indexes.forEach(index -> owner.sql(index).update());
        settle();
        System.out.printf("grown to %,d households, %,d persons, %,d years of income in %.0f s%n", count("household"),
                count("person"), count("condition"), (System.nanoTime() - start) / 1e9);
    }

    private void copy(String table, long copies, Map<String, String> changed) {
        var columns = owner
            .sql("""
                    select attname from pg_attribute
                     where attrelid = ('registry.' || :table)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                    """)
            .param("table", table)
            .query(String.class)
            .list();
        var values = columns.stream().map(column -> changed.getOrDefault(column, column)).toList();
        owner.sql(
                "insert into registry.%s (%s) overriding system value select %s from registry.%s, generate_series(1, %d) copy"
                    .formatted(table, String.join(", ", columns), String.join(", ", values), table, copies))
            .update();
    }

    private void settle() {
        for (var table : List.of("household", "person", "status", "condition", "change")) {
            owner.sql("vacuum analyze registry." + table).update();
        }
    }

    private long highest(String table) {
        return owner.sql("select max(id) from registry." + table).query(Long.class).single();
    }

    private long count(String table) {
        return owner.sql("select count(*) from registry." + table).query(Long.class).single();
    }

}
