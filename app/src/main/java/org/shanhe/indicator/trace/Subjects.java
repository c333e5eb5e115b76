package org.shanhe.indicator.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is to be traced, by id or by the number people know, within the scope. */
@Repository
class Subjects {

    private final JdbcClient jdbc;

    private final Traces traces;

    Subjects(JdbcClient jdbc, Traces traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    @Transactional(readOnly = true)
    public Subject get(SubjectKind kind, long id) {
        return switch (kind) {
            case GRANT -> found(kind, id, null).orElseThrow(() -> Refused.notFound("GRANT_UNKNOWN", "id", id));
            case PROJECT -> found(kind, id, null).orElseThrow(() -> Refused.notFound("PROJECT_UNKNOWN", "id", id));
            case HOUSEHOLD -> found(kind, id, null).orElseThrow(() -> Refused.notFound("TRACE_NO_HOUSEHOLD"));
            case PERSON -> found(kind, id, null).orElseThrow(() -> Refused.notFound("TRACE_NO_PERSON"));
            case ASSET -> asset(id);
            case ACCOUNT -> new Subject(kind, id, null, traces.nameOf(id), List.of(id));
        };
    }

    /** Whatever has this document, project or household number. */
    @Transactional(readOnly = true)
    public List<Subject> numbered(String number) {
        return Stream.of(SubjectKind.GRANT, SubjectKind.PROJECT, SubjectKind.HOUSEHOLD)
            .flatMap(kind -> found(kind, null, number).stream())
            .toList();
    }

    private Optional<Subject> found(SubjectKind kind, @Nullable Long id, @Nullable String number) {
        record Found(long id, @Nullable String number, @Nullable String name, @Nullable Long account) {
        }
        var rows = Rows.of(jdbc.sql(Sql.of(Subjects.class, "subject-" + kind.key()))
            .param("id", id)
            .param("number", number)
            .query(Found.class));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var one = rows.getFirst();
        var accounts = new ArrayList<Long>();
        rows.forEach(row -> {
            if (row.account != null) {
                accounts.add(row.account);
            }
        });
        return Optional.of(new Subject(kind, one.id, one.number, one.name, List.copyOf(accounts)));
    }

    private Subject asset(long id) {
        var accounts = traces.accounts(List.of("asset:" + id));
        if (accounts.isEmpty()) {
            throw Refused.notFound("TRACE_NO_ASSET", "id", id);
        }
        return new Subject(SubjectKind.ASSET, id, null, traces.nameOf(accounts.getFirst()), accounts);
    }

}
