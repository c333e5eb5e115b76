package org.shanhe.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds roll-ups of the sources that have grown large, and takes over what has been
 * touched. Readers never wait for it: what it has not yet reached they read themselves.
 */
@Component
public class RollUpWork {

    private static final List<String> SOURCES = List.of("ledger.transfer", "measure.entry", "project.project");

    /**
     * So many counties and days are taken over one by one, or a thousandth of the sums;
     * beyond them everything is told anew.
     */
    private static final int MOST = 5_000;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final RollUps rollUps;

    private final long from;

    /**
     * @param from how many rows a table has before its figures are rolled up
     */
    RollUpWork(JdbcClient jdbc, TransactionTemplate transaction, RollUps rollUps,
            @Value("${shanhe.rollups.from:100000}") long from) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rollUps = rollUps;
        this.from = from;
    }

    @Scheduled(fixedDelay = 5, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void look() {
        Scope.system().run(() -> {
            for (var source : SOURCES) {
                if (touched(source).many()) {
                    rollUps.stand(Map.of()); // so many would be slower to read one by one
                                             // than the entries
                }
                catchUp(source);
            }
            build(from);
        });
    }

    /** Builds what is missing of the tables with so many rows. */
    public void build(long rows) {
        transaction.executeWithoutResult(_ -> {
            alone();
            var current = SOURCES.stream().flatMap(source -> rollUps.ofSource(source).stream()).map(RollUps::sum);
            jdbc.sql("delete from indicator.rolled where entries <> all (:current)")
                .param("current", current.toArray(String[]::new))
                .update();
            var kept = new HashMap<>(rollUps.kept());
            for (var figure : large(rows).stream().flatMap(source -> rollUps.ofSource(source).stream()).toList()) {
                kept.computeIfAbsent(RollUps.sum(figure), _ -> add(figure));
            }
        });
        transaction.executeWithoutResult(_ -> rollUps.stand(rollUps.kept()));
    }

    /** Takes over what has been touched in a source. */
    public void catchUp(String source) {
        transaction.executeWithoutResult(_ -> {
            alone();
            var kept = rollUps.kept();
            var figures = rollUps.ofSource(source)
                .stream()
                .filter(figure -> kept.containsKey(RollUps.sum(figure)))
                .collect(Collectors.toMap(figure -> kept.get(RollUps.sum(figure)), figure -> figure, (one, _) -> one));
            var touched = touched(source);
            if (touched.any() && !touched.many() && !figures.isEmpty()) {
                jdbc.sql(Cells.catchUp(source, figures)).update();
            }
            else if (touched.any()) {
                jdbc.sql("delete from indicator.touched where source = :source").param("source", source).update();
                figures.forEach(this::fill);
            }
        });
    }

    /** One at a time, so that no difference is added twice. */
    private void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('indicator.cell'))").query(_ -> {
        });
    }

    private Touched touched(String source) {
        return Objects.requireNonNull(transaction.execute(_ -> jdbc
            .sql("""
                    select count(*) > 0 as "any", count(*) > greatest(:most, (select reltuples / 1000 from pg_class where oid = 'indicator.cell'::regclass)) as many
                      from (select distinct place, day from indicator.touched where source = :source) t
                    """)
            .param("source", source)
            .param("most", MOST)
            .query(Touched.class)
            .single()));
    }

    private List<String> large(long rows) {
        return Rows.of(jdbc.sql("""
                select s.source from unnest(cast(:sources as text[])) s (source)
                  join pg_class c on c.oid = to_regclass(s.source) and c.reltuples >= :rows
                """).param("sources", SOURCES.toArray(String[]::new)).param("rows", rows).query(String.class));
    }

    private int add(Figure figure) {
        int id = jdbc.sql("insert into indicator.rolled (source, entries) values (:source, :entries) returning id")
            .param("source", Objects.requireNonNull(figure.rolled()))
            .param("entries", RollUps.sum(figure))
            .query(Integer.class)
            .single();
        fill(id, figure);
        return id;
    }

    /** From all its entries; readers see the sums before or those after. */
    private void fill(int rolled, Figure figure) {
        jdbc.sql("delete from indicator.cell where rolled = :rolled").param("rolled", rolled).update();
        jdbc.sql(Cells.fill(rolled, figure)).update();
        longer(rolled, "D", "M", "month");
        longer(rolled, "M", "Y", "year");
    }

    private void longer(int rolled, String shorter, String grain, String unit) {
        jdbc.sql(Cells.longer())
            .param("rolled", rolled)
            .param("shorter", shorter)
            .param("grain", grain)
            .param("unit", unit)
            .update();
    }

    private record Touched(boolean any, boolean many) {
    }

}
