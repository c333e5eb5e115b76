package org.shanhe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.shanhe.place.PackedDivisions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Component;

/**
 * Migrates each module's schema after those of the modules it may depend on. Modulith's
 * own strategy orders by the Java references it finds, so a module that depends on
 * another in SQL alone comes too early, and it reads all byte code at every start.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final Pattern MODULE = Pattern.compile("db/migration/([a-z]+)/[^/]+\\.sql$");

    private static final String STANDING = "select obj_description(to_regnamespace('kernel'), 'pg_namespace')";

    private final boolean joined;

    private final JdbcConnectionDetails application;

    Migrations(ObjectProvider<LocalDatabase> database, JdbcConnectionDetails application) {
        var local = database.getIfAvailable();
        this.joined = local != null && local.joined();
        this.application = application;
    }

    // a command beside the running platform leaves the schema to it
    @Override
    public void migrate(Flyway flyway) {
        if (!joined) {
            DatabaseCheck.check(application, flyway.getConfiguration().getDataSource());
            run(flyway);
        }
    }

    static void run(Flyway flyway) {
        var edition = edition();
        var owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        if (!edition.equals(owner.sql(STANDING).query(String.class).optional().orElse(""))) {
            runEach(flyway);
            owner.sql("comment on schema kernel is '" + edition + "'").update();
        }
    }

    private static void runEach(Flyway flyway) {
        // each module would open connections of its own
        try (var connections = new HikariDataSource()) {
            connections.setDataSource(flyway.getConfiguration().getDataSource());
            connections.setMaximumPoolSize(4);
            connections.setMinimumIdle(0);
            var sharing = new Flyway(
                    Flyway.configure().configuration(flyway.getConfiguration()).dataSource(connections));
            for (var module : inOrder()) {
                of(sharing, module).migrate();
            }
        }
    }

    /**
     * What all migrations together are. It stands as the comment of a schema once all of
     * them have run, because asking module by module takes a quarter of each later start.
     */
    static String edition() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var file : files()) {
                hash.update(file.getURL().toString().replaceAll(".*/db/migration/", "").getBytes(UTF_8));
                hash.update(file.getContentAsByteArray());
            }
            hash.update(Integer.toString(PackedDivisions.checksum()).getBytes(UTF_8));
            return "migrations " + HexFormat.of().formatHex(hash.digest(), 0, 16);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Flyway of(Flyway flyway, String module) {
        return Flyway.configure()
            .configuration(flyway.getConfiguration())
            .locations("classpath:db/migration/" + module)
            .table("flyway_schema_history_" + module)
            // the other modules' histories make the schema look used
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load();
    }

    static SequencedSet<String> inOrder() {
        var order = new LinkedHashSet<String>();
        modules().forEach(module -> after(module, order));
        order.retainAll(modules());
        return order;
    }

    private static void after(String module, SequencedSet<String> order) {
        if (!order.contains(module)) {
            Arrays.stream(allowedDependencies(module))
                .map(dependency -> dependency.split("::")[0].strip())
                .forEach(dependency -> after(dependency, order));
            order.add(module);
        }
    }

    private static String[] allowedDependencies(String module) {
        try {
            var declaration = Class.forName("org.shanhe." + module + ".package-info")
                .getAnnotation(ApplicationModule.class);
            return declaration == null ? new String[0] : declaration.allowedDependencies();
        }
        catch (ClassNotFoundException e) {
            // named as a dependency before its first class is written
            return new String[0];
        }
    }

    private static SortedSet<String> modules() {
        try {
            var modules = new TreeSet<String>();
            for (var file : files()) {
                var path = MODULE.matcher(file.getURL().toString());
                if (path.find()) {
                    modules.add(path.group(1));
                }
            }
            return modules;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> files() throws IOException {
        var found = new TreeMap<String, Resource>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*")) {
            found.put(file.getURL().toString(), file);
        }
        return List.copyOf(found.values());
    }

}
