package org.shanhe.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints in the background: begun, left alone and found again by whoever began them, for
 * a week (打印任务).
 */
@Component
public class Prints implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Prints.class);

    private static final String SELECT = """
            select id, title, format, state, asked, done, problem, started_at, ended_at from print.job where kind = :kind
            """;

    private final JdbcClient jdbc;

    private final PrintFolder folder;

    private final Messages messages;

    private final Audit audit;

    private final TransactionTemplate transaction;

    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    /** One after another: a print takes a whole processor. */
    private final ExecutorService worker = Executors
        .newSingleThreadExecutor(Thread.ofPlatform().name("prints").daemon().factory());

    Prints(JdbcClient jdbc, PrintFolder folder, Messages messages, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.messages = messages;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * @param kind what is printed, as the audit names it
     * @param title in the language of whoever asks
     * @param asked how many parts it has
     */
    public record Wanted(String kind, String title, @Nullable Long place, @Nullable Long partner, FileKind format,
            int asked) {
    }

    /** Writes the file and tells how many parts are done. */
    @FunctionalInterface
    public interface Work {

        void write(OutputStream out, IntConsumer done) throws IOException;

    }

    /**
     * @param done how many of the parts asked for are printed
     * @param problem the sentence that says why it failed
     */
    public record Print(long id, String title, FileKind format, String state, int asked, int done,
            @Nullable String problem, OffsetDateTime startedAt, @Nullable OffsetDateTime endedAt) {
    }

    /**
     * Returns at once; it goes on with the scope, and the masking, of whoever began it.
     */
    public Print begin(Wanted wanted, Locale locale, Work work) {
        folder.sweep();
        long id = within(() -> add(wanted));
        running.add(id);
        var scope = Scope.current();
        worker.execute(() -> scope.run(() -> carryOut(id, wanted, locale, work)));
        return get(wanted.kind(), id, locale);
    }

    public Print get(String kind, long id, Locale locale) {
        return within(() -> jdbc.sql(SELECT + " and id = :id")
            .param("kind", kind)
            .param("id", id)
            .query(Print.class)
            .optional()
            .map(print -> asItIs(print, locale))
            .orElseThrow(() -> Refused.notFound("PRINT_UNKNOWN")));
    }

    public List<Print> latest(String kind, Locale locale) {
        return within(
                () -> Rows.of(jdbc.sql(SELECT + " order by id desc limit 10").param("kind", kind).query(Print.class)))
            .stream()
            .map(print -> asItIs(print, locale))
            .toList();
    }

    private long add(Wanted wanted) {
        long id = jdbc.sql("""
                insert into print.job (kind, title, place, partner, format, asked)
                values (:kind, :title, :place, :partner, :format, :asked) returning id
                """)
            .param("kind", wanted.kind())
            .param("title", wanted.title())
            .param("place", wanted.place())
            .param("partner", wanted.partner())
            .param("format", wanted.format().name())
            .param("asked", wanted.asked())
            .query(Long.class)
            .single();
        audit.note(wanted.kind() + ".print", "print/" + id, wanted.place(),
                "{\"parts\": %d}".formatted(wanted.asked()));
        return id;
    }

    private void carryOut(long id, Wanted wanted, Locale locale, Work work) {
        try (var out = Files.newOutputStream(folder.of(id))) {
            work.write(out, count -> step(id, count, "RUNNING", null));
            out.flush();
            step(id, wanted.asked(), "DONE", null);
        }
        catch (Refused refused) {
            step(id, 0, "FAILED",
                    messages.find(locale, "refused." + refused.code(), refused.details()).orElse(refused.code()));
        }
        catch (IOException | RuntimeException e) {
            LOG.error("print {} of {} failed", id, wanted.kind(), e);
            step(id, 0, "FAILED", broken(locale));
        }
        finally {
            running.remove(id);
        }
    }

    private void step(long id, int done, String state, @Nullable String problem) {
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                update print.job set done = :done, state = :state, problem = :problem,
                       ended_at = case when :state <> 'RUNNING' then clock_timestamp() end
                 where id = :id
                """).param("id", id).param("done", done).param("state", state).param("problem", problem).update());
    }

    /** A stop of the platform has ended what was running. */
    private Print asItIs(Print print, Locale locale) {
        return !print.state().equals("RUNNING") || running.contains(print.id()) ? print
                : new Print(print.id(), print.title(), print.format(), "FAILED", print.asked(), print.done(),
                        broken(locale), print.startedAt(), null);
    }

    private String broken(Locale locale) {
        return messages.say(locale, "refused.PRINT_FAILED", Map.of());
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

}
