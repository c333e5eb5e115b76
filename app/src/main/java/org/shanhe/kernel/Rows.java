package org.shanhe.kernel;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/**
 * The rows of a query none of whose rows is null: JdbcClient promises only rows that may
 * be null.
 */
public final class Rows {

    private Rows() {
    }

    public static <T> List<T> of(MappedQuerySpec<T> query) {
        // not query.stream(): left open, it keeps its connection from the pool
        return query.list().stream().map(Objects::requireNonNull).toList();
    }

}
