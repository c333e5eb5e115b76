package org.shanhe.kernel;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The rows of a query none of whose rows is null: JdbcClient promises only rows that may
 * be null.
 */
public final class Rows {

    public static final int FETCHED = 1000;

    private Rows() {
    }

    public static <T> List<T> of(MappedQuerySpec<T> query) {
        // not query.stream(): left open, it keeps its connection from the pool
        return query.list().stream().map(Objects::requireNonNull).toList();
    }

    /**
     * Hands on row after row without holding them in memory; only within a transaction,
     * outside of which the driver reads them all first.
     */
    public static <T> void each(StatementSpec statement, Class<T> type, Consumer<? super T> each) {
        each(statement.withFetchSize(FETCHED).query(type), each);
    }

    /** Likewise, for a query that fetches {@link #FETCHED} rows at a time. */
    public static <T> void each(MappedQuerySpec<T> query, Consumer<? super T> each) {
        try (var rows = query.stream()) {
            rows.forEach(row -> each.accept(Objects.requireNonNull(row)));
        }
    }

}
