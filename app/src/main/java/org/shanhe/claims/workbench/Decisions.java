package org.shanhe.claims.workbench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.shanhe.claims.ledger.Guidance;
import org.shanhe.claims.ledger.Guidance.Entry;
import org.shanhe.claims.ledger.Guidance.Reading;
import org.shanhe.claims.reading.Extraction;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people have decided that a document's claims are read by (人工口径). */
@Repository
class Decisions {

    private final JdbcClient jdbc;

    private final JsonMapper json;

    private final Carrying carrying;

    Decisions(JdbcClient jdbc, JsonMapper json, Carrying carrying) {
        this.jdbc = jdbc;
        this.json = json;
        this.carrying = carrying;
    }

    /** What holds for a further version from the one before. */
    Carrying carrying() {
        return carrying;
    }

    private record Corrected(int startAt, String surface, String reading) {
    }

    /**
     * The last correction of each claim that still stands where it stood and was not
     * undone, and the entries of the day.
     */
    @Transactional(readOnly = true)
    public Guidance guidance(long document, Extraction read, LocalDate day) {
        var entries = Rows.of(jdbc.sql("""
                select words, figure, unit from claims.entry
                 where from_on <= :day and (to_on is null or to_on >= :day) order by id
                """).param("day", day).query(Entry.class));
        var corrected = Rows.of(jdbc.sql("""
                select distinct on (start_at) start_at, surface, reading::text as reading
                  from claims.step s
                 where document = :document and kind = 'CORRECT'
                   and not exists (select from claims.step u where u.undoes = s.id)
                 order by start_at, id desc
                """).param("document", document).query(Corrected.class));
        var text = read.text().chars();
        Map<Integer, Reading> readings = new HashMap<>();
        corrected.stream()
            .filter(one -> text.startsWith(one.surface(), one.startAt()))
            .forEach(one -> readings.put(one.startAt(), json.readValue(one.reading(), Reading.class)));
        return new Guidance(entries, readings);
    }

}
