package org.shanhe.monitoring.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.shanhe.policy.RuleLanguage;
import org.shanhe.policy.language.ProfileField;
import org.shanhe.registry.WholeSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the profiles in scope as two Parquet files ordered by household (画像列式文件), for
 * {@link ColumnStore}. Kept words stay the tokens they are.
 */
@Component
public class ProfileFiles {

    private final DataSource database;

    private final RuleLanguage language;

    private final Profiles profiles;

    ProfileFiles(DataSource database, RuleLanguage language, Profiles profiles) {
        this.database = database;
        this.language = language;
        this.profiles = profiles;
    }

    /**
     * @param on the day the profiles are asked for, or null for now
     * @param folder where households.parquet and persons.parquet will stand
     */
    @Transactional(readOnly = true)
    public void write(@Nullable LocalDate on, Path folder) throws IOException, SQLException {
        profiles.as(on);
        WholeSets.prefer(JdbcClient.create(database));
        write("household", List.of("id", "village"), "id", folder.resolve("households.parquet"));
        write("person", List.of("id", "household", "village"), "household", folder.resolve("persons.parquet"));
    }

    private void write(String object, List<String> keys, String order, Path file) throws IOException, SQLException {
        var fields = language.profile().fields().stream().filter(field -> field.object().equals(object)).toList();
        var csv = Files.createTempFile(file.getParent(), object, ".csv");
        try {
            try (var out = Files.newOutputStream(csv)) {
                var copied = Stream.concat(keys.stream(), fields.stream().map(ProfileFiles::copied))
                    .collect(Collectors.joining(", "));
                var connection = DataSourceUtils.getConnection(database);
                try {
                    connection.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select %s from monitoring.%s_profile order by %s) to stdout (format csv, header)"
                                    .formatted(copied, object, order),
                                out);
                }
                finally {
                    DataSourceUtils.releaseConnection(connection, database);
                }
            }
            try (var duck = DriverManager.getConnection("jdbc:duckdb:"); var statement = duck.createStatement()) {
                var typed = Stream
                    .concat(keys.stream().map(key -> "cast(%s as bigint) as %1$s".formatted(key)),
                            fields.stream().map(field -> typed(field) + " as " + field.field()))
                    .collect(Collectors.joining(", "));
                statement.execute(
                        "copy (select %s from read_csv('%s', header = true, all_varchar = true, max_line_size = 10000000)) to '%s' (format parquet, compression zstd)"
                            .formatted(typed, csv, file));
            }
        }
        finally {
            Files.deleteIfExists(csv);
        }
    }

    private static String copied(ProfileField field) {
        return switch (field.type()) {
            case STRINGS -> "to_json(%s) as %1$s".formatted(field.field());
            case TOKENS -> "(select coalesce(json_agg(encode(t, 'hex')), '[]') from unnest(%s) t) as %1$s"
                .formatted(field.field());
            default -> field.field();
        };
    }

    private static String typed(ProfileField field) {
        return switch (field.type()) {
            case INT -> "cast(%s as bigint)".formatted(field.field());
            case DOUBLE -> "cast(%s as double)".formatted(field.field());
            case BOOL -> "(%s = 't')".formatted(field.field());
            case DATE -> "cast(%s as date)".formatted(field.field());
            case STRINGS -> "from_json(%s, '[\"VARCHAR\"]')".formatted(field.field());
            case TOKENS ->
                "list_transform(from_json(%s, '[\"VARCHAR\"]'), lambda t: unhex(t))".formatted(field.field());
            default -> field.field();
        };
    }

}
