package org.shanhe.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Publicities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts notices on the portal once they are posted, ends them when they are taken down,
 * and takes the names out of them when their time is over (公示上网).
 */
@Component
class Publishing {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;

    private final NoticeTexts texts;

    private final Publicities publicities;

    private final TransactionTemplate transaction;

    private final Clock clock;

    Publishing(JdbcClient jdbc, NoticeTexts texts, Publicities publicities, TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.publicities = publicities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A notice as it was posted.
     *
     * @param notice which kind of notice
     * @param body what a project's notice says, or null for a case's
     */
    record Posted(Kind kind, long subject, @Nullable Long matter, long place, @Nullable Long partner, String notice,
            LocalDate postedOn, LocalDate lastOn, boolean objectable, @Nullable String boards, @Nullable String body) {
    }

    /** As it is published. */
    record Row(Kind kind, long subject, @Nullable Long matter, long place, @Nullable Long partner, String zh, String en,
            LocalDate fromOn, LocalDate toOn, boolean objectable, String body, LocalDate namesUntil, String basis) {
    }

    @Scheduled(initialDelay = 5, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void keepUp() {
        Scope.system().run(() -> {
            while (Boolean.TRUE.equals(transaction.execute(_ -> publishNew()))) {
                // until none is left
            }
            transaction.executeWithoutResult(_ -> {
                takeDown();
                forgetNames();
            });
        });
    }

    private boolean publishNew() {
        var posted = Rows
            .of(jdbc.sql(Sql.of(Publishing.class, "new-notices")).param("most", AT_ONCE).query(Posted.class));
        if (posted.isEmpty()) {
            return false;
        }
        var today = LocalDate.now(clock);
        var days = publicities.terms(today).nameDays();
        var said = texts.of(posted);
        var rows = posted.stream().map(notice -> row(notice, Objects.requireNonNull(said.get(notice)), days)).toList();
        jdbc.sql(Sql.of(Publishing.class, "publish-notices"))
            .paramSource(RecordParameters.columns(Row.class, rows).and("today", today))
            .update();
        return posted.size() == AT_ONCE;
    }

    private static Row row(Posted posted, NoticeTexts.Text text, int days) {
        return new Row(posted.kind(), posted.subject(), posted.matter(), posted.place(), posted.partner(), text.zh(),
                text.en(), posted.postedOn(),
                posted.lastOn().isBefore(posted.postedOn()) ? posted.postedOn() : posted.lastOn(), posted.objectable(),
                text.body(), posted.lastOn().plusDays(days), "notice/" + posted.kind() + "/" + posted.subject());
    }

    private void takeDown() {
        jdbc.sql(Sql.of(Publishing.class, "taken-down"))
            .param("today", LocalDate.now(clock))
            .param("days", publicities.terms(LocalDate.now(clock)).nameDays())
            .update();
    }

    private void forgetNames() {
        jdbc.sql("""
                update portal.publication set body = body - 'lines' - 'households', names_until = null
                 where names_until < :today
                """).param("today", LocalDate.now(clock)).update();
        jdbc.sql("delete from portal.knock where day < :today").param("today", LocalDate.now(clock)).update();
    }

}
