package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.policy.language.Answer;
import org.shanhe.policy.language.Dialect;
import org.shanhe.policy.language.LineValues;
import org.shanhe.policy.language.LineValues.LineValue;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.policy.language.Profile;
import org.shanhe.policy.language.ProfileField;
import org.shanhe.policy.language.Question;
import org.shanhe.policy.language.RuleSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * Ten rules against a table that a person can review, and every rule of every pack, in
 * PostgreSQL, in DuckDB and in memory.
 */
@DatabaseTest
class RuleGoldenTests {

    private static final LocalDate ON = LocalDate.of(2023, 12, 18);

    private static final Profile PROFILE = Profile.shipped();

    private static final Question ASKED = new Question(ON,
            new LineValues(
                    Map.of("monitoring", List.of(new LineValue(520000000000L, 530000000000L, 730_000L, "lines.yaml")))),
            Question.Tokens.NONE, "household_g", "person_g", "village_g");

    private static final List<RuleCase> CASES = RuleCase.golden(PROFILE);

    @Autowired
    Packs packs;

    @Autowired
    Rules rules;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void tenRulesAnswerAsTheTableSays() throws SQLException {
        var all = rules.list(packs.on(ON), ON);
        var byId = all.stream().collect(Collectors.toMap(Rule::id, rule -> rule));
        try (var postgres = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            load(postgres, Dialect.POSTGRESQL);
            load(duck, Dialect.DUCKDB);
            for (var kind : List.of(ObjectKind.HOUSEHOLD, ObjectKind.PERSON)) {
                var set = rules.defects(all, kind);
                var inPostgres = answers(postgres, Dialect.POSTGRESQL, set);
                var inDuck = answers(duck, Dialect.DUCKDB, set);
                for (int n = 0; n < CASES.size(); n++) {
                    var golden = CASES.get(n);
                    if (byId.get(golden.rule()).object() == kind) {
                        var why = set.explain(golden.facts(kind), ASKED).get(golden.rule());
                        assertThat(why.answer()).as("in memory: %s", golden.line()).isEqualTo(golden.expected());
                        assertThat(why.missing()).as(golden.line()).containsExactlyElementsOf(golden.missing());
                        assertThat(inPostgres.get(n).get(golden.rule())).as("PostgreSQL: %s", golden.line())
                            .isEqualTo(golden.expected());
                        assertThat(inDuck.get(n).get(golden.rule())).as("DuckDB: %s", golden.line())
                            .isEqualTo(golden.expected());
                    }
                }
                // every other rule too: whatever it answers, all three answer the same
                assertThat(inDuck).isEqualTo(inPostgres).hasSize(kind == ObjectKind.PERSON ? people() : CASES.size());
                inPostgres.forEach((n, answers) -> set.explain(CASES.get(n).facts(kind), ASKED)
                    .forEach((id, why) -> assertThat(answers.get(id)).as(id + " for " + CASES.get(n).line())
                        .isEqualTo(why.answer())));
            }
        }
        assertThat(CASES.stream().map(RuleCase::rule).distinct()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void everyRuleOfEveryPackRunsInBothDatabases() throws SQLException {
        try (var postgres = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            load(postgres, Dialect.POSTGRESQL);
            load(duck, Dialect.DUCKDB);
            for (var day : List.of(LocalDate.of(2018, 6, 30), ON, LocalDate.of(2026, 6, 30))) {
                var all = rules.list(packs.on(day), day);
                for (var kind : ObjectKind.values()) {
                    var set = rules.defects(all, kind);
                    assertThat(set.ids()).isNotEmpty();
                    assertThat(answers(duck, Dialect.DUCKDB, set))
                        .isEqualTo(answers(postgres, Dialect.POSTGRESQL, set));
                }
            }
        }
    }

    private static int people() {
        return (int) CASES.stream().filter(golden -> !golden.members().isEmpty()).count();
    }

    /** By case; of the members only the first, whom the rules about persons ask. */
    private static Map<Integer, Map<String, Answer>> answers(Connection database, Dialect dialect, RuleSet set)
            throws SQLException {
        var answers = new HashMap<Integer, Map<String, Answer>>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery(set.sql(dialect, ASKED))) {
            while (rows.next()) {
                long id = rows.getLong("id");
                var of = new HashMap<String, Answer>();
                for (int n = 0; n < set.ids().size(); n++) {
                    var met = rows.getObject("c" + n);
                    of.put(set.ids().get(n),
                            met == null ? Answer.UNKNOWN : (Boolean) met ? Answer.MET : Answer.NOT_MET);
                }
                if (set.kind() != ObjectKind.PERSON) {
                    answers.put((int) id, of);
                }
                else if (id % 100 == 0) {
                    answers.put((int) (id / 100), of);
                }
            }
        }
        return answers;
    }

    private static void load(Connection database, Dialect dialect) throws SQLException {
        create(database, dialect, "household", "id bigint, village bigint");
        create(database, dialect, "person", "id bigint, household bigint, village bigint");
        create(database, dialect, "village", "village bigint");
        try (var statement = database.createStatement()) {
            for (int n = 0; n < CASES.size(); n++) {
                var golden = CASES.get(n);
                statement.execute("insert into household_g values (%d, %d%s)".formatted(n, RuleCase.VILLAGE,
                        values(dialect, "household", golden.household())));
                for (int m = 0; m < golden.members().size(); m++) {
                    statement.execute("insert into person_g values (%d, %d, %d%s)".formatted(100 * n + m, n,
                            RuleCase.VILLAGE, values(dialect, "person", golden.members().get(m))));
                }
            }
            statement
                .execute("insert into village_g (village, delisted) values (%d, true)".formatted(RuleCase.VILLAGE));
        }
    }

    private static List<ProfileField> fields(String object) {
        return PROFILE.fields().stream().filter(field -> field.object().equals(object)).toList();
    }

    private static void create(Connection database, Dialect dialect, String object, String keys) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create temporary table " + object + "_g (" + keys
                    + fields(object).stream()
                        .map(field -> ", " + field.field() + " " + type(field))
                        .collect(Collectors.joining())
                    + ")");
        }
    }

    private static String type(ProfileField field) {
        return switch (field.type()) {
            case INT -> "bigint";
            case DOUBLE -> "float8";
            case BOOL -> "boolean";
            case STRING -> "text";
            case DATE -> "date";
            case STRINGS, TOKENS -> "text[]";
        };
    }

    private static String values(Dialect dialect, String object, Map<String, Object> values) {
        return fields(object).stream().map(field -> ", " + switch (values.get(field.field())) {
            case null -> "null";
            case Collection<?> words -> words.stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(", ", dialect == Dialect.DUCKDB ? "[" : "array[",
                        dialect == Dialect.DUCKDB ? "]" : "]::text[]"));
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Object other -> "'" + other + "'";
        }).collect(Collectors.joining());
    }

}
