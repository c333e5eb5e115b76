package org.shanhe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.shanhe.Shanhe;
import org.shanhe.access.Accounts;
import org.shanhe.access.Role;
import org.shanhe.kernel.Scope;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The whole platform in this process as it runs in production, with its embedded
 * database, on a data folder of its own.
 */
final class Platform implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private final Path data;

    private final boolean kept;

    private Platform(ConfigurableApplicationContext context, Path data, boolean kept) {
        this.context = context;
        this.data = data;
        this.kept = kept;
    }

    /** On the folder of {@code --data}, which is kept, or on one that goes with it. */
    static Platform start(Options options, String... further) throws IOException {
        var named = options.path("data");
        var data = named == null ? temporary() : Files.createDirectories(named);
        var settings = new ArrayList<>(
                List.of("--shanhe.data=" + data, "--server.port=0", "--logging.level.root=warn"));
        settings.addAll(List.of(further));
        return new Platform(SpringApplication.run(Shanhe.class, settings.toArray(String[]::new)), data, named != null);
    }

    /** Open to the account that the database runs under. */
    static Path temporary() throws IOException {
        var folder = Files.createTempDirectory("shanhe-bench");
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    JdbcClient owner() {
        return JdbcClient.create(new SimpleDriverDataSource(new Driver(), ownerUrl(), ownerAccount()));
    }

    Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(ownerUrl(), ownerAccount());
    }

    private String ownerUrl() {
        return Objects.requireNonNull(bean(FlywayConnectionDetails.class).getJdbcUrl());
    }

    private Properties ownerAccount() {
        var owner = bean(FlywayConnectionDetails.class);
        var account = new Properties();
        account.setProperty("user", Objects.requireNonNull(owner.getUsername()));
        account.setProperty("password", Objects.requireNonNull(owner.getPassword()));
        return account;
    }

    /** A signed-in browser of an account with this role over these places. */
    Browser browser(String name, Role role, Set<Long> places) {
        var account = new Accounts.DemoAccount(name, name, Set.of(role), places, null);
        Scope.system().run(() -> bean(Accounts.class).addDemo(List.of(account)));
        owner().sql("update access.account set demo = false where name = :name").param("name", name).update();
        var browser = new Browser(port());
        browser.get("/api/session");
        browser.post("/api/session", Map.of("name", name, "password", Accounts.DEMO_PASSWORD));
        return browser;
    }

    @Override
    public void close() throws IOException {
        context.close();
        if (!kept) {
            delete(data);
        }
    }

}
