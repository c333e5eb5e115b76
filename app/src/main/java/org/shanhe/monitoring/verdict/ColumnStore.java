package org.shanhe.monitoring.verdict;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.monitoring.verdict.JudgedRows.Source;
import org.shanhe.monitoring.verdict.JudgedRows.With;
import org.shanhe.policy.language.Dialect;
import org.shanhe.policy.language.Question.Tokens;
import org.shanhe.policy.language.Scan;

/**
 * Profiles of a register in columns, ordered by household, which DuckDB in this process
 * judges (列式判定): for registers larger than a province.
 *
 * @see <a href="https://duckdb.org">DuckDB</a>
 */
public final class ColumnStore implements AutoCloseable {

    private static final Pattern OF_HOUSEHOLD = Pattern.compile("\\bh\\.[a-z0-9_]+");

    /** The columns that gather members: flags, counts and their number. */
    private static final Pattern GATHERED = Pattern.compile("h\\.([fn]\\d+|own)");

    private final Connection duck;

    private final String households;

    private final String persons;

    private final int parts;

    private @Nullable String kept;

    private ColumnStore(Connection duck, String households, String persons, int parts) {
        this.duck = duck;
        this.households = households;
        this.persons = persons;
        this.parts = parts;
    }

    /** The households of a county and cause by how they are judged, once or twice. */
    public record Tally(long county, @Nullable String cause, List<@Nullable Integer> verdicts, long households,
            long persons) {
    }

    /**
     * @param households a Parquet file, or several by a pattern, with the columns of the
     * household profile that the judges read and id, village
     * @param persons the same with id, household, village
     * @param folder where DuckDB keeps what it works with
     * @param memory the most it may use, e.g. {@code 4GB}
     * @param parts ranges of households judged one after the other, so that the members
     * gathered at a time fit into a small table
     */
    public static ColumnStore open(String households, String persons, Path folder, String memory, int parts)
            throws SQLException {
        var duck = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("judging.duckdb"));
        try (var statement = duck.createStatement()) {
            statement.execute("set memory_limit = '" + memory + "'");
            statement.execute("set temp_directory = '" + folder.resolve("spill") + "'");
            statement.execute("set preserve_insertion_order = false");
        }
        return new ColumnStore(duck, "read_parquet('" + households + "')", "read_parquet('" + persons + "')", parts);
    }

    /**
     * The households counted by county, cause and verdicts. Asked again with other lines
     * or weights only, it does not read the persons again.
     */
    List<Tally> judge(LocalDate on, Tokens tokens, List<With> judges) throws SQLException {
        var scan = scan(on, tokens, judges, households, persons);
        if (kept == null || !kept.equals(scan.gathered())) {
            keep(on, tokens, judges, scan.fields());
            kept = scan.gathered();
        }
        var verdicts = IntStream.range(0, judges.size())
            .mapToObj(n -> "verdict_" + n)
            .collect(Collectors.joining(", "));
        return tallies(judges.size(),
                """
                        select village // 1000000 * 1000000 as county, cause_main, %s, count(*) as households, sum(members) as persons
                          from (%s) r
                         group by all order by all
                        """
                    .formatted(verdicts, JudgedRows.rows(judges, scan.columns(), "kept h")));
    }

    /** What the judges ask, with the members gathered as columns of the household. */
    private record Asking(Scan scan, List<List<String>> columns) {

        /** What must be kept so that the columns can be read. */
        String gathered() {
            return fields() + (scan.gathers() ? scan.gathering() : "");
        }

        String fields() {
            var names = new TreeSet<>(List.of("h.id", "h.village", "h.members", "h.cause_main"));
            columns.stream()
                .flatMap(List::stream)
                .flatMap(column -> OF_HOUSEHOLD.matcher(column).results())
                .map(MatchResult::group)
                .filter(name -> !GATHERED.matcher(name).matches())
                .forEach(names::add);
            return String.join(", ", names);
        }

        String source(String household) {
            return household + " h"
                    + (scan.gathers() ? "\n  left join (" + scan.gathering() + ") m on m.household = h.id" : "");
        }
    }

    private static Asking scan(LocalDate on, Tokens tokens, List<With> judges, String household, String person) {
        var source = new Source(Dialect.DUCKDB, on, tokens, household, person);
        var scan = new Scan(Dialect.DUCKDB, source.question(judges.getFirst().lines()), "h");
        return new Asking(scan,
                judges.stream()
                    .map(with -> scan.columns(with.judge().rules(), source.question(with.lines())))
                    .toList());
    }

    private void keep(LocalDate on, Tokens tokens, List<With> judges, String fields) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute("drop table if exists kept");
            var bounds = bounds();
            // a range at a time: the table of gathered members stays small, and the files
            // are ordered by household
            for (int part = 0; part < parts; part++) {
                var household = within(households, "id", bounds.get(part), bounds.get(part + 1));
                var asking = scan(on, tokens, judges, household,
                        within(persons, "household", bounds.get(part), bounds.get(part + 1)));
                statement.execute((part == 0 ? "create table kept as " : "insert into kept ") + "select " + fields
                        + (asking.scan().gathers() ? ", m.* exclude (household)" : "") + " from "
                        + asking.source(household));
            }
        }
    }

    private static String within(String files, String key, long low, long high) {
        return "(select * from %s where %s >= %d and %2$s < %d)".formatted(files, key, low, high);
    }

    private List<Long> bounds() throws SQLException {
        try (var statement = duck.createStatement();
                var row = statement.executeQuery("select min(id), max(id) from " + households)) {
            row.next();
            long low = row.getLong(1);
            long high = row.getLong(2) + 1;
            return IntStream.rangeClosed(0, parts).mapToObj(n -> low + (high - low) * n / parts).toList();
        }
    }

    private List<Tally> tallies(int judges, String sql) throws SQLException {
        var tallies = new ArrayList<Tally>();
        try (var statement = duck.createStatement(); var row = statement.executeQuery(sql)) {
            while (row.next()) {
                var verdicts = new ArrayList<@Nullable Integer>();
                for (int n = 0; n < judges; n++) {
                    verdicts.add(number(row, 3 + n));
                }
                tallies.add(new Tally(row.getLong(1), row.getString(2), verdicts, row.getLong(3 + judges),
                        row.getLong(4 + judges)));
            }
        }
        return tallies;
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }

}
