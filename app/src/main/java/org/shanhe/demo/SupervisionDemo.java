package org.shanhe.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.supervision.Closing;
import org.shanhe.supervision.ClosingStep;
import org.shanhe.supervision.NewFinding;
import org.shanhe.supervision.Papers;
import org.shanhe.supervision.ProgressState;
import org.shanhe.supervision.Rectification;
import org.shanhe.supervision.Registration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Findings at every step: those of the seeds, put right and closed, and a few of today in
 * the county shown to visitors.
 */
@Component
class SupervisionDemo implements DemoPart {

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Registration registration;

    private final Rectification rectification;

    private final Closing closing;

    private final DemoOversight oversight;

    private final Papers papers;

    SupervisionDemo(JdbcClient jdbc, PlatformTransactionManager transactions, Registration registration,
            Rectification rectification, Closing closing, Papers papers, DemoOversight oversight) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.registration = registration;
        this.rectification = rectification;
        this.closing = closing;
        this.papers = papers;
        this.oversight = oversight;
    }

    @Override
    public void load(Words words, long village) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> {
            if (!jdbc.sql("select exists (select from supervision.finding)").query(Boolean.class).single()) {
                tell(words);
            }
        }));
    }

    private void tell(Words words) {
        var watched = oversight.watched(words);
        var ids = new HashMap<String, Long>();
        for (var row : Words.rows("findings")) {
            ids.put(row.getField("key"), tell(words, row, watched));
        }
        oversight.clear(words, watched);
        oversight.sweep(words, Known.in(ids, "audit"));
        oversight.complaints(words);
    }

    private long tell(Words words, NamedCsvRecord row, Map<String, Long> watched) {
        var found = day(row.getField("found"));
        var due = day(row.getField("due"));
        var partner = blank(row.getField("partner"));
        var finding = new NewFinding(row.getField("source"), blank(row.getField("document")), null, found,
                row.getField("text"), row.getField("category"), row.getField("reach"), row.getField("term"),
                Long.valueOf(row.getField("place")), partner == null ? null : oversight.partner(partner),
                number(row.getField("households")), number(row.getField("persons")), fen(row.getField("yuan")),
                row.getField("lead"), row.getField("person"), null, null, due, null, null);
        var place = watched.get(row.getField("watched"));
        var origin = place == null ? Registration.Origin.NONE
                : Registration.Origin.watched(place, row.getField("content"));
        // entered, put right and judged by three different accounts
        long id = as("province").call(() -> registration.add(finding, origin, "demo/" + row.getField("key")));
        switch (row.getField("state")) {
            case "WORKING" -> as("county").run(() -> work(words, id, row, found.plusDays(20), due, false));
            case "REQUESTED" -> as("county").run(() -> work(words, id, row, found.plusDays(40), due, true));
            case "CLOSED" -> {
                as("county").run(() -> work(words, id, row, due.minusDays(20), due, true));
                as("leader").run(() -> close(words, id, due));
            }
            default -> {
            }
        }
        return id;
    }

    private void work(Words words, long id, NamedCsvRecord row, LocalDate on, LocalDate due, boolean done) {
        var key = "demo/" + row.getField("key");
        rectification.plan(id, new Rectification.NewMeasure(row.getField("measure"), row.getField("lead"), due), key);
        rectification.enter(id,
                new Rectification.NewProgress(1, on, done ? ProgressState.DONE : ProgressState.UNDER_WAY,
                        words.phrase(done ? "supervision.done" : "supervision.working")),
                key);
        if (done) {
            try {
                papers.keep(id, "proof.pdf", "application/pdf",
                        new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8)));
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            closing.take(id, new Closing.NewStep(ClosingStep.REQUEST, on, row.getField("person"),
                    words.phrase("supervision.done")));
        }
    }

    private void close(Words words, long id, LocalDate due) {
        var steps = List.of(ClosingStep.REVIEW, ClosingStep.ON_SITE, ClosingStep.CLOSE);
        for (var step : steps) {
            closing.take(id, new Closing.NewStep(step, due.minusDays(10 - 2L * steps.indexOf(step)),
                    words.phrase("supervision.reviewer"), words.phrase("supervision.passed")));
        }
    }

    /** As one of the demo accounts, who sees everything here. */
    private Scope as(String account) {
        long id = jdbc.sql("select id from access.account where name = :name")
            .param("name", account)
            .query(Long.class)
            .single();
        return new Scope(id, List.of(PlaceRange.EVERYWHERE), null, Set.of());
    }

    private static LocalDate day(String text) {
        return text.startsWith("-") || text.length() < 4
                ? LocalDate.now(Clock.systemDefaultZone()).plusDays(Long.parseLong(text)) : LocalDate.parse(text);
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable Integer number(String text) {
        return text.isBlank() ? null : Integer.valueOf(text);
    }

    private static @Nullable Long fen(String yuan) {
        return yuan.isBlank() ? null : new BigDecimal(yuan).movePointRight(2).longValueExact();
    }

}
