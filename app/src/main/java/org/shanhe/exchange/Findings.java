package org.shanhe.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shanhe.kernel.RecordParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers what the checks of one import find, counts it and writes it down in chunks. All
 * refusals are kept; of one warning only the first thousand, since a register may lack a
 * phone number in every row.
 */
final class Findings implements Finding.Sink {

    private static final int CHUNK = 2000;

    private static final int WARNINGS = 1000;

    private static final Set<Field> SENSITIVE = EnumSet.of(Field.DOCUMENT, Field.PHONE, Field.BANK_ACCOUNT,
            Field.HEALTH);

    private final long id;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final List<Finding> waiting = new ArrayList<>();

    private final Map<Tally, long[]> tallies = new HashMap<>();

    private record Tally(SheetKind kind, String rule, boolean refuses) {
    }

    private record Count(String kind, String rule, boolean refuses, long count) {
    }

    private record Line(long row, String kind, String rule, boolean refuses, String field, String value,
            String detail) {
    }

    Findings(long id, JdbcClient jdbc, TransactionTemplate transaction) {
        this.id = id;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void add(Finding finding) {
        var tally = tallies.computeIfAbsent(new Tally(finding.kind(), finding.check(), finding.refuses()),
                _ -> new long[1]);
        tally[0]++;
        if (finding.refuses() || tally[0] <= WARNINGS) {
            waiting.add(finding);
            if (waiting.size() >= CHUNK) {
                write();
            }
        }
    }

    private void write() {
        var lines = waiting.stream()
            .map(f -> new Line(f.row(), f.kind().rows().name(), f.check(), f.refuses(),
                    f.field() == null ? "" : f.field().name(), masked(f), f.detail()))
            .toList();
        waiting.clear();
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                insert into exchange.finding (import, row, kind, rule, refuses, field, value, detail)
                select :import, f.row, f.kind, f.rule, f.refuses, nullif(f.field, ''), f.value, f.detail
                  from unnest(:row, :kind, :rule, :refuses, :field, :value, :detail)
                       f (row, kind, rule, refuses, field, value, detail)
                """).paramSource(RecordParameters.columns(Line.class, lines).addValue("import", id)).update());
    }

    void finish() {
        write();
        var counts = tallies.entrySet()
            .stream()
            .map(e -> new Count(e.getKey().kind().rows().name(), e.getKey().rule(), e.getKey().refuses(),
                    e.getValue()[0]))
            .toList();
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                insert into exchange.tally (import, kind, rule, refuses, count)
                select :import, t.* from unnest(:kind, :rule, :refuses, :count) t
                """).paramSource(RecordParameters.columns(Count.class, counts).addValue("import", id)).update());
    }

    private static String masked(Finding finding) {
        var value = finding.value();
        if (finding.field() == null || !SENSITIVE.contains(finding.field()) || value.isEmpty()) {
            return value;
        }
        return value.length() < 8 ? "*".repeat(value.length())
                : value.substring(0, 3) + "*".repeat(value.length() - 7) + value.substring(value.length() - 4);
    }

}
