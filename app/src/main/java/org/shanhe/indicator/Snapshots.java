package org.shanhe.indicator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What figures come to, with the very entries they are made of (取数快照), to be kept by
 * whoever must tell years later what a value rested on. No entry carries a name.
 */
@Repository
public class Snapshots {

    private final JdbcClient jdbc;

    private final Figures figures;

    private final Answers answers;

    Snapshots(JdbcClient jdbc, Figures figures, Answers answers) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.answers = answers;
    }

    /**
     * A value and its entries.
     *
     * @param entries a JSON array of [place, kind, subject, entry, quantity, day], in the
     * order of place and entry
     */
    public record Snapshot(@Nullable BigDecimal value, String entries, String sha256) {

        public static Snapshot of(@Nullable BigDecimal value, String entries) {
            try {
                return new Snapshot(value, entries, HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(entries.getBytes(StandardCharsets.UTF_8))));
            }
            catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

    }

    /**
     * Of every ask, in their order; the values and the entries as they are at one moment.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Snapshot> take(List<Ask> asks) {
        if (asks.isEmpty()) {
            return List.of();
        }
        var values = answers.each(asks, Locale.ROOT);
        var narrowed = asks.stream().anyMatch(ask -> ask.question().isNarrowed());
        Figures.Read texts = narrowed ? figures.narrowed()::get : figures::get;
        var asked = asks.stream().map(Ask::figure).distinct().map(texts::get).toList();
        var entries = Rows.of(jdbc.sql(Aggregates.entries(asked, texts))
            .paramSource(RecordParameters.columns(Ask.Row.class,
                    IntStream.range(0, asks.size()).mapToObj(n -> asks.get(n).row(n)).toList()))
            .query((row, n) -> row.getString("entries")));
        return IntStream.range(0, asks.size())
            .mapToObj(n -> Snapshot.of(values.get(n).value(), entries.get(n)))
            .toList();
    }

}
