package org.shanhe.policy.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.policy.language.LineValues.LineValue;
import org.shanhe.policy.language.RandomProfiles.Family;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * The same rules give the same answers in PostgreSQL, in DuckDB and in memory, for ten
 * thousand households at random with their persons.
 */
@DatabaseTest
class EnginesAgreeTests {

    private static final long SEED = 20_260_101;

    private static final int HOUSEHOLDS = 10_000;

    private static final int RULES = 120;

    private static final Profile PROFILE = Profile.shipped();

    private static final LineValues LINES = new LineValues(Map.of("poverty",
            List.of(new LineValue(540624000000L, 540625000000L, 7L, "county"),
                    new LineValue(540000000000L, 550000000000L, null, "province"),
                    new LineValue(0, 1_000_000_000_000L, 400_000L, "nation")),
            "monitoring", List.of(new LineValue(520000000000L, 530000000000L, 10L, "province"))));

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void theThreeEnginesAgreeOnHouseholdsAndPersons() throws SQLException {
        var random = new Random(SEED);
        var families = new RandomProfiles(random).families(HOUSEHOLDS);
        try (var postgres = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            load(postgres, Dialect.POSTGRESQL, families);
            load(duck, Dialect.DUCKDB, families);
            var ofHouseholds = rules(ObjectKind.HOUSEHOLD, new RandomExpressions(random));
            var ofPersons = rules(ObjectKind.PERSON, new RandomExpressions(random));
            for (var rules : List.of(ofHouseholds, ofPersons)) {
                var inMemory = inMemory(rules, families);
                assertSame(rules, inMemory, answers(postgres, rules.sql(Dialect.POSTGRESQL, asked())), "PostgreSQL");
                assertSame(rules, inMemory, answers(duck, rules.sql(Dialect.DUCKDB, asked())), "DuckDB");
                assertThat(hits(duck, rules.hits(Dialect.DUCKDB, asked())))
                    .isEqualTo(hits(postgres, rules.hits(Dialect.POSTGRESQL, asked())))
                    .isPositive();
            }
        }
    }

    private static RuleSet rules(ObjectKind kind, RandomExpressions expressions) {
        var compiler = new Compiler(PROFILE);
        var rules = new LinkedHashMap<String, Term>();
        while (rules.size() < RULES) {
            var text = expressions.condition(kind == ObjectKind.HOUSEHOLD ? "household" : "person", rules.size() % 4);
            var compiled = compiler.compile(kind, text, Term.Type.BOOL);
            assertThat(compiled.faults()).as(text).isEmpty();
            rules.put(rules.size() + ": " + text, compiled.term());
        }
        return new RuleSet(kind, rules, PROFILE);
    }

    private static Question asked() {
        return new Question(LocalDate.of(2024, 2, 29), LINES, (_, word) -> RandomProfiles.token(word), "household_x",
                "person_x", "village_x");
    }

    private static Map<Long, List<Object>> inMemory(RuleSet rules, List<Family> families) {
        var answers = new HashMap<Long, List<Object>>();
        for (var family : families) {
            if (rules.kind() == ObjectKind.HOUSEHOLD) {
                answers.put(family.id(),
                        new ArrayList<>(rules
                            .answers(Facts.ofHousehold(family.village(), family.values(), family.members()), asked())
                            .values()));
            }
            else {
                for (int n = 0; n < family.members().size(); n++) {
                    answers.put(family.id() * 10 + n,
                            new ArrayList<>(rules
                                .answers(Facts.ofPerson(family.village(), family.members().get(n), family.values()),
                                        asked())
                                .values()));
                }
            }
        }
        return answers;
    }

    private static Map<Long, List<Object>> answers(Connection database, String sql) throws SQLException {
        var answers = new HashMap<Long, List<Object>>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var values = new ArrayList<Object>();
                for (int column = 3; column <= columns; column++) {
                    values.add(rows.getObject(column));
                }
                answers.put(rows.getLong(1), values);
            }
        }
        return answers;
    }

    private static long hits(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select cast(sum((id % 97) * (rule + 1) + coalesce(cast(met as integer), 5)) as bigint) from ("
                                + sql + ") x")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void assertSame(RuleSet rules, Map<Long, List<Object>> expected, Map<Long, List<Object>> found,
            String engine) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        var ids = rules.ids();
        var seen = new HashMap<Object, Integer>();
        expected.forEach((id, answers) -> {
            for (int n = 0; n < ids.size(); n++) {
                if (!Objects.equals(found.get(id).get(n), answers.get(n))) {
                    fail("%s on %d: %s is %s, in memory %s", engine, id, ids.get(n), found.get(id).get(n),
                            answers.get(n));
                }
                seen.merge(String.valueOf(answers.get(n)), 1, Integer::sum);
            }
        });
        // a rule set that answers one thing alone proves nothing
        assertThat(seen.values()).hasSize(3).allMatch(times -> times > 10_000);
    }

    private static void load(Connection database, Dialect dialect, List<Family> families) throws SQLException {
        create(database, dialect, "household_x", "id bigint, village bigint", RandomProfiles.HOUSEHOLD);
        create(database, dialect, "person_x", "id bigint, household bigint, village bigint", RandomProfiles.PERSON);
        for (int from = 0; from < families.size(); from += 500) {
            var some = families.subList(from, Math.min(from + 500, families.size()));
            insert(database, "household_x",
                    some.stream()
                        .map(family -> family.id() + ", " + family.village()
                                + values(dialect, RandomProfiles.HOUSEHOLD, family.values())));
            insert(database, "person_x",
                    some.stream()
                        .flatMap(family -> Stream.iterate(0, n -> n < family.members().size(), n -> n + 1)
                            .map(n -> (family.id() * 10 + n) + ", " + family.id() + ", " + family.village()
                                    + values(dialect, RandomProfiles.PERSON, family.members().get(n)))));
        }
    }

    private static void create(Connection database, Dialect dialect, String table, String keys,
            Map<String, Term.Type> columns) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create temporary table " + table + " (" + keys
                    + columns.entrySet()
                        .stream()
                        .map(column -> ", " + column.getKey() + " " + type(dialect, column.getValue()))
                        .collect(Collectors.joining())
                    + ")");
        }
    }

    private static String type(Dialect dialect, Term.Type type) {
        return switch (type) {
            case INT -> "bigint";
            case DOUBLE -> "float8";
            case BOOL -> "boolean";
            case STRING -> "text";
            case DATE -> "date";
            case STRINGS -> "text[]";
            case TOKENS -> dialect == Dialect.POSTGRESQL ? "bytea[]" : "blob[]";
        };
    }

    private static void insert(Connection database, String table, Stream<String> rows) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("insert into " + table + " values " + rows.collect(Collectors.joining("), (", "(", ")")));
        }
    }

    private static String values(Dialect dialect, Map<String, Term.Type> columns, Map<String, Object> values) {
        return columns.entrySet()
            .stream()
            .map(column -> ", " + literal(dialect, column.getValue(), values.get(column.getKey())))
            .collect(Collectors.joining());
    }

    private static String literal(Dialect dialect, Term.Type type, Object value) {
        if (value == null) {
            return "null";
        }
        if (!(value instanceof Collection<?> words)) {
            return value instanceof Number || value instanceof Boolean ? value.toString()
                    : "'" + value.toString().replace("'", "''") + "'";
        }
        var elements = words.stream()
            .map(word -> type == Term.Type.STRINGS ? Dialect.word(word.toString())
                    : bytes(dialect, RandomProfiles.token(word.toString())))
            .collect(Collectors.joining(", "));
        return dialect == Dialect.DUCKDB ? "[" + elements + "]" : "array[" + elements + "]::" + type(dialect, type);
    }

    private static String bytes(Dialect dialect, byte[] token) {
        var hex = HexFormat.of().formatHex(token);
        return dialect == Dialect.DUCKDB ? "unhex('" + hex + "')" : "'\\x" + hex + "'::bytea";
    }

}
