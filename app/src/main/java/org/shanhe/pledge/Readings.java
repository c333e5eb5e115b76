package org.shanhe.pledge;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads every hour how far the targets of the letters that run have come, and keeps the
 * reading of the day (取数): what figures over letters count and whom tasks remind.
 */
@Component
public class Readings {

    /** Corrections still come in after a letter's end. */
    private static final int AFTER_DAYS = 400;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Progress progress;

    private final Clock clock;

    Readings(JdbcClient jdbc, PlatformTransactionManager transactions, Progress progress, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.progress = progress;
        this.clock = clock;
    }

    private record Reading(long target, String actual, String rate, boolean kept) {
    }

    @Scheduled(fixedDelay = 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void read() {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> take(LocalDate.now(clock))));
    }

    /** The reading of a day; one taken before on the same day is replaced. */
    @Transactional
    public int take(LocalDate on) {
        var letters = Rows.of(jdbc.sql("""
                select id from pledge.letter
                 where state = 'SIGNED' and from_on <= cast(:on as date) and to_on >= cast(:on as date) - :after
                """).param("on", on.toString()).param("after", AFTER_DAYS).query(Long.class));
        var readings = progress.of(letters, on, Locale.SIMPLIFIED_CHINESE)
            .values()
            .stream()
            .flatMap(List::stream)
            .flatMap(line -> {
                var actual = line.actual();
                var rate = line.rate();
                return actual == null || rate == null ? Stream.empty()
                        : Stream.of(new Reading(line.id(), actual.value().toPlainString(),
                                rate.max(BigDecimal.ZERO).toPlainString(), rate.compareTo(BigDecimal.ONE) >= 0));
            })
            .toList();
        if (readings.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                insert into pledge.reading (target, on_day, actual, rate, kept)
                select target, cast(:on as date), cast(actual as numeric), cast(rate as numeric), kept
                  from unnest(:target, :actual, :rate, :kept) r (target, actual, rate, kept)
                on conflict (target, on_day) do update
                   set actual = excluded.actual, rate = excluded.rate, kept = excluded.kept, read_at = now()
                """).paramSource(RecordParameters.columns(Reading.class, readings).and("on", on.toString())).update();
    }

}
