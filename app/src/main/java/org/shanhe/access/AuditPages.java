package org.shanhe.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The audit entries as the auditor reads them, newest first. */
@Repository
class AuditPages {

    private static final String ROWS = Sql.of(AuditPages.class, "audit-entries");

    private final JdbcClient jdbc;

    AuditPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which entries; action may be the beginning of one. */
    record Filter(@Nullable Instant from, @Nullable Instant to, @Nullable String account, @Nullable String action,
            @Nullable Long cursor, @Nullable Integer limit) {
    }

    record Row(long id, Instant at, long account, @Nullable String accountName, String action, String subject,
            @Nullable String place, @Nullable String detail, @Nullable Long seq) {
    }

    record Page(List<Row> rows, @Nullable String next, @Nullable Long total) {
    }

    @Transactional(readOnly = true)
    Page list(Filter filter) {
        var most = filter.limit() == null ? 50 : Math.clamp(filter.limit(), 1, 200);
        var rows = Rows.of(jdbc.sql(ROWS)
            .param("from", filter.from() == null ? null : filter.from().toString())
            .param("to", filter.to() == null ? null : filter.to().toString())
            .param("account", filter.account())
            .param("action", filter.action())
            .param("before", filter.cursor())
            .param("most", most + 1)
            .query(Row.class));
        var page = rows.subList(0, Math.min(most, rows.size()));
        return new Page(page, rows.size() > most ? Long.toString(page.getLast().id()) : null, null);
    }

}
