package org.shanhe.demo;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.pledge.Drafting;
import org.shanhe.pledge.NewLetter;
import org.shanhe.pledge.NewLetter.Promised;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ten letters and agreements of 2019 that a document counts without a number of what
 * was promised (责任书、协议书): they promise what it names, and no figure is made up.
 */
@Component
@Order(0)
class SteelLetters implements DemoPart {

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Drafting drafting;

    SteelLetters(JdbcClient jdbc, PlatformTransactionManager transactions, Drafting drafting) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.drafting = drafting;
    }

    private record Paired(long place, long partner, String kind) {
    }

    @Override
    public void load(Words words, long village) {
        var named = Stream.of("THREE_GUARANTEES", "PARTY_BUILDING", "EMPLOYMENT")
            .map(code -> new Promised(code, BigDecimal.ONE, words.phrase("pledge.owner." + code)))
            .toList();
        Scope.system()
            .run(() -> transaction
                .executeWithoutResult(
                        _ -> Rows.of(jdbc.sql("""
                                select p.place, p.partner, p.kind from partner.pairing p
                                 where p.kind in ('DESIGNATED', 'COUNTERPART') and p.responsible is null
                                   and not exists (select from pledge.letter where year = 2019)
                                 order by p.kind desc, p.place
                                """).query(Paired.class))
                            .forEach(one -> drafting.draft(
                                    new NewLetter(
                                            one.kind().equals("DESIGNATED") ? "DESIGNATED_SIX"
                                                    : "COUNTERPART_AGREEMENT",
                                            2019, null, one.place(), one.partner(), null, named,
                                            words.phrase("pledge.unstated")),
                                    "demo:letter:2019:" + one.place()))));
    }

}
