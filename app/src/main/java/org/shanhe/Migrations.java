package org.shanhe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
        for (var module : inOrder()) {
            of(flyway, module).migrate();
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
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
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

}
