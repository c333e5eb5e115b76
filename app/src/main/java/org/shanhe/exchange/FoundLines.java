package org.shanhe.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the checks have found in an import, as it was written down. */
@Repository
class FoundLines {

    private static final String SELECT = "select row, kind, rule, refuses, field, value, detail from exchange.finding ";

    private final JdbcClient jdbc;

    FoundLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(long row, SheetKind kind, String rule, boolean refuses, @Nullable Field field, String value,
            String detail) {
    }

    record Count(SheetKind kind, String rule, boolean refuses, long count) {
    }

    /** The gravest first, leaving out the rows that merely share a household. */
    @Transactional(readOnly = true)
    public List<Line> first(long id, int limit) {
        return Rows.of(jdbc.sql(SELECT + """
                 where import = :id and rule <> 'HOUSEHOLD_REFUSED' order by refuses desc, row, id limit :limit
                """).param("id", id).param("limit", limit).query(Line.class));
    }

    @Transactional(readOnly = true)
    public List<Line> of(long id, List<Long> rows) {
        return rows.isEmpty() ? List.of()
                : Rows.of(jdbc.sql(SELECT + " where import = :id and row = any (:rows) order by row, id")
                    .param("id", id)
                    .param("rows", rows.toArray(Long[]::new))
                    .query(Line.class));
    }

    @Transactional(readOnly = true)
    public List<Count> counts(long id) {
        return Rows.of(jdbc
            .sql("""
                    select kind, rule, refuses, count from exchange.tally where import = :id order by refuses desc, count desc, rule
                    """)
            .param("id", id)
            .query(Count.class));
    }

    /** All in the order of the file; to be used and closed within one transaction. */
    Stream<Line> stream(long id) {
        return jdbc.sql(SELECT + " where import = :id order by row, id")
            .withFetchSize(2000)
            .param("id", id)
            .query(Line.class)
            .stream()
            .map(java.util.Objects::requireNonNull);
    }

    /** Hands out the lines of one row after the other, rows asked for in rising order. */
    static final class ByRow {

        private final java.util.Iterator<Line> lines;

        private @Nullable Line next;

        ByRow(Stream<Line> lines) {
            this.lines = lines.iterator();
            advance();
        }

        private void advance() {
            next = lines.hasNext() ? lines.next() : null;
        }

        List<Line> of(long row) {
            while (next != null && next.row() < row) {
                advance();
            }
            if (next == null || next.row() != row) {
                return List.of();
            }
            var found = new ArrayList<Line>();
            while (next != null && next.row() == row) {
                found.add(next);
                advance();
            }
            return found;
        }

    }

}
