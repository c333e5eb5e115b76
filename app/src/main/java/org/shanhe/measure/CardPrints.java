package org.shanhe.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.HouseholdSheets.Asked;
import org.shanhe.registry.PovertyStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints of household cards in the background: begun, left alone and found again by
 * whoever began them, for a week (打印任务).
 */
@Component
class CardPrints implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CardPrints.class);

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String SELECT = """
            select p.id, p.place, d.name as place_name, p.status, p.year, p.format, p.state, p.asked, p.done, p.problem, p.started_at,
                   p.ended_at
              from measure.card_print p left join place.division d on d.code = p.place
            """;

    private final JdbcClient jdbc;

    private final CardPrinting printing;

    private final DataFolder data;

    private final TransactionTemplate transaction;

    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    /** One after another: a print takes a whole processor. */
    private final ExecutorService worker = Executors
        .newSingleThreadExecutor(Thread.ofPlatform().name("cards").daemon().factory());

    CardPrints(JdbcClient jdbc, CardPrinting printing, DataFolder data, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.printing = printing;
        this.data = data;
        this.transaction = transaction;
    }

    /**
     * @param done how many of the households asked for are printed
     */
    record Print(long id, String place, @Nullable String placeName, @Nullable String status, int year,
            CardPrinting.Kind format, String state, int asked, int done, @Nullable String problem,
            OffsetDateTime startedAt, @Nullable OffsetDateTime endedAt) {
    }

    /**
     * Returns at once; it goes on with the scope, and the masking, of whoever began it.
     */
    Print begin(long place, @Nullable PovertyStatus status, int year, CardPrinting.Kind format, Locale locale) {
        sweep();
        var asked = new Asked(PlaceRange.of(place), status);
        int count = printing.counted(asked);
        var print = within(() -> {
            long id = jdbc.sql("""
                    insert into measure.card_print (place, status, year, format, asked)
                    values (:place, :status, :year, :format, :asked) returning id
                    """)
                .param("place", place)
                .param("status", status == null ? null : status.name())
                .param("year", year)
                .param("format", format.name())
                .param("asked", count)
                .query(Long.class)
                .single();
            printing.note(asked, year, count, id);
            return id;
        });
        running.add(print);
        var scope = Scope.current();
        worker.execute(() -> scope.run(() -> carryOut(print, asked, year, format, locale)));
        return get(print);
    }

    Print get(long id) {
        return within(() -> jdbc.sql(SELECT + " where p.id = :id")
            .param("id", id)
            .query(Print.class)
            .optional()
            .map(this::asItIs)
            .orElseThrow(() -> Refused.notFound("CARD_PRINT_UNKNOWN")));
    }

    List<Print> latest() {
        return within(() -> Rows.of(jdbc.sql(SELECT + " order by p.id desc limit 10").query(Print.class))).stream()
            .map(this::asItIs)
            .toList();
    }

    /** The file of a print that is done. */
    Path file(long id) {
        var print = get(id);
        var file = path(print.id());
        Refused.unless(print.state().equals("DONE") && Files.exists(file), "CARD_PRINT_GONE");
        return file;
    }

    private void carryOut(long id, Asked asked, int year, CardPrinting.Kind format, Locale locale) {
        try (var out = Files.newOutputStream(path(id))) {
            int done = printing.print(asked, year, format, locale, out, count -> step(id, count, "RUNNING", null));
            step(id, done, "DONE", null);
        }
        catch (Refused refused) {
            step(id, 0, "FAILED", refused.code());
        }
        catch (IOException | RuntimeException e) {
            LOG.error("print {} of household cards failed", id, e);
            step(id, 0, "FAILED", "CARD_PRINT_FAILED");
        }
        finally {
            running.remove(id);
        }
    }

    private void step(long id, int done, String state, @Nullable String problem) {
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                update measure.card_print set done = :done, state = :state, problem = :problem,
                       ended_at = case when :state <> 'RUNNING' then clock_timestamp() end
                 where id = :id
                """).param("id", id).param("done", done).param("state", state).param("problem", problem).update());
    }

    /** A stop of the platform has ended what was running. */
    private Print asItIs(Print print) {
        return !print.state().equals("RUNNING") || running.contains(print.id()) ? print
                : new Print(print.id(), print.place(), print.placeName(), print.status(), print.year(), print.format(),
                        "FAILED", print.asked(), print.done(), "CARD_PRINT_FAILED", print.startedAt(), null);
    }

    private Path path(long id) {
        try {
            return Files.createDirectories(data.file("prints")).resolve("cards-" + id);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** They hold persons' data, so they do not stay. */
    private void sweep() {
        try (var files = Files.list(path(0).getParent())) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(KEPT))) {
                    Files.deleteIfExists(file);
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

}
