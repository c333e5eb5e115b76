package org.shanhe.demo;

import java.time.LocalDate;
import org.shanhe.kernel.Scope;
import org.shanhe.place.PlaceCode;
import org.shanhe.portal.Publications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the demo county and the demo partner have published: statistics of a year in which
 * some were out of poverty and some were not, and the use of the last donations.
 */
@Component
class PortalDemo implements DemoPart {

    private static final LocalDate ON = LocalDate.of(2017, 12, 31);

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Publications publications;

    PortalDemo(JdbcClient jdbc, PlatformTransactionManager transactions, Publications publications) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.publications = publications;
    }

    @Override
    public void load(Words words, long village) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> publish(village / 1_000_000 * 1_000_000)));
    }

    private void publish(long county) {
        var before = jdbc
            .sql("select exists (select from portal.publication where kind in ('STATISTICS', 'STATEMENT'))")
            .query(Boolean.class)
            .single();
        if (before) {
            return;
        }
        publications.publishStatistics(new PlaceCode(county), ON);
        jdbc.sql("select id from ledger.campaign order by id desc limit 1")
            .query(Long.class)
            .optional()
            .ifPresent(publications::publishStatement);
    }

}
