package org.shanhe.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure.Counting;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the kept sums of a figure (汇总) in place of its entries, where the figure has them
 * and the question and the reader's scope end at the borders of counties. Their rows have
 * the columns of entries, so that every statement over entries reads them alike.
 */
@Component
class RollUps {

    /** The sums are by county. */
    static final long SPAN = 1_000_000;

    private final Figures figures;

    /** Null until first asked for. */
    private volatile @Nullable Map<String, Integer> built;

    private final JdbcClient jdbc;

    RollUps(Figures figures, JdbcClient jdbc) {
        this.figures = figures;
        this.jdbc = jdbc;
    }

    /** Of each entries query the roll-up that stands for it, by {@link #sum}. */
    void stand(Map<String, Integer> built) {
        this.built = Map.copyOf(built);
    }

    /** Those that are kept, until told otherwise: a command has nobody who would tell. */
    private Map<String, Integer> standing() {
        var standing = built;
        if (standing == null) {
            standing = kept();
            built = standing;
        }
        return standing;
    }

    Map<String, Integer> kept() {
        return Rows.of(jdbc.sql("select entries, id from indicator.rolled").query(Kept.class))
            .stream()
            .collect(Collectors.toMap(Kept::entries, Kept::id));
    }

    private record Kept(String entries, int id) {
    }

    List<Figure> ofSource(String source) {
        return figures.list().stream().filter(RollUps::can).filter(f -> source.equals(f.rolled())).toList();
    }

    /**
     * Figures as they are asked for here: rolled up where that says the same, which it
     * does not for what sums no longer tell.
     */
    Figures.Read over(List<Question> questions, boolean byMonth) {
        if (questions.stream().anyMatch(Question::isNarrowed)) {
            return figures.narrowed()::get;
        }
        boolean whole = Stream.concat(questions.stream().map(Question::range), Scope.current().places().stream())
            .allMatch(RollUps::ofCounties);
        return name -> {
            var figure = figures.get(name);
            return whole ? instead(figure, byMonth) : figure;
        };
    }

    private Figure instead(Figure figure, boolean byMonth) {
        if (!can(figure)) {
            return figure;
        }
        var rolled = standing().get(sum(figure));
        return rolled == null ? figure : figure.summed(Cells.read(rolled, figure, !byMonth));
    }

    /** Sums of distinct persons are nobody's count. */
    private static boolean can(Figure figure) {
        return figure.rolled() != null && figure.entries() != null
                && (figure.once() || figure.counting() != Counting.DISTINCT);
    }

    private static boolean ofCounties(PlaceRange range) {
        return range.low() % SPAN == 0 && range.high() % SPAN == 0;
    }

    static String sum(Figure figure) {
        try {
            return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(Objects.requireNonNull(figure.entries()).getBytes(StandardCharsets.UTF_8)));
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

}
