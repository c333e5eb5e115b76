package org.shanhe.exchange.pairing;

import java.util.List;
import org.shanhe.kernel.Rows;
import org.shanhe.partner.PairingBatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The matched lines of a workbook as pairings, begun and taken back together. */
@Component
class Matched {

    private final JdbcClient jdbc;

    private final PairingMatching matching;

    private final PairingBatch pairings;

    Matched(JdbcClient jdbc, PairingMatching matching, PairingBatch pairings) {
        this.jdbc = jdbc;
        this.matching = matching;
        this.pairings = pairings;
    }

    void again(long file) {
        matching.match(file);
    }

    void begin(long file) {
        var ready = matching.ready(file);
        pairings.begin(ready.stream().map(PairingMatching.Meant::pairing).toList(),
                ready.stream().map(line -> name(file) + ":" + line.row()).toList());
        jdbc.sql("""
                update exchange.pairing_line l
                   set pairing = p.id
                  from partner.pairing p
                 where l.file = :file and l.verdict = 'READY' and p.key = :name || ':' || l.row
                """).param("file", file).param("name", name(file)).update();
    }

    int takeBack(long file, String reason) {
        List<Long> begun = Rows
            .of(jdbc.sql("select pairing from exchange.pairing_line where file = :file and pairing is not null")
                .param("file", file)
                .query(Long.class));
        return pairings.withdraw(begun, reason);
    }

    private static String name(long file) {
        return "pairing-file:" + file;
    }

}
