package org.shanhe.exchange.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes each line of a payment file to what it means in the ledger (自动匹配). */
@Component
class PaymentMatching {

    private final JdbcClient jdbc;

    PaymentMatching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line that nothing speaks against but perhaps the balance. */
    record Wanting(long id, long grantId, long fromAccount, long amountFen) {
    }

    /** A line for which too little was left. */
    record Beyond(long id, long leftFen) {
    }

    /** Judges every line anew by what the ledger holds now. */
    void match(long file) {
        for (var step : List.of("resolve-lines", "match-lines")) {
            jdbc.sql(Sql.of(PaymentMatching.class, step)).param("file", file).update();
        }
        jdbc.sql("""
                update exchange.payment_line l
                   set problems = l.problems || beyond.problem, left_fen = beyond.left_fen
                  from (select unnest(cast(:id as bigint[])) as id, unnest(cast(:leftFen as bigint[])) as left_fen,
                               array['BEYOND_BALANCE'] as problem) beyond
                 where l.id = beyond.id
                """).paramSource(RecordParameters.columns(Beyond.class, beyond(file))).update();
        jdbc.sql("""
                update exchange.payment_line
                   set verdict = case when problems <> '{}' then 'REFUSED' when transfer is null then 'READY'
                                      when ledger_fen is null then 'KNOWN' else 'DIFFERS' end
                 where file = :file
                """).param("file", file).update();
    }

    /** In the order of the file, each line is paid from what the lines before it left. */
    private List<Beyond> beyond(long file) {
        record Purse(long grant, long account) {
        }
        var left = new HashMap<Purse, Long>();
        Rows.of(jdbc.sql(Sql.of(PaymentMatching.class, "balances")).param("file", file).query(PaymentFiles.Held.class))
            .forEach(held -> left.put(new Purse(held.grantId(), held.account()), held.fen()));
        var beyond = new ArrayList<Beyond>();
        for (var line : Rows.of(jdbc.sql("""
                select id, grant_id, from_account, amount_fen from exchange.payment_line
                 where file = :file and problems = '{}' and transfer is null order by row
                """).param("file", file).query(Wanting.class))) {
            var purse = new Purse(line.grantId(), line.fromAccount());
            long has = left.getOrDefault(purse, 0L);
            if (has < line.amountFen()) {
                beyond.add(new Beyond(line.id(), has));
            }
            else {
                left.put(purse, has - line.amountFen());
            }
        }
        return beyond;
    }

}
