package org.shanhe.measure.log;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.cadre.LogWritten;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.measure.Entry;
import org.shanhe.measure.Origin;
import org.shanhe.measure.Receiver;
import org.shanhe.measure.Recording;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureKind;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Records the facts of a log that are measures, in the log's own transaction: what the
 * rules at entry refuse is not in the log either.
 */
@Component
public class LoggedDeliveries {

    private final JdbcClient jdbc;

    private final Recording recording;

    private final MeasureCatalogue catalogue;

    LoggedDeliveries(JdbcClient jdbc, Recording recording, MeasureCatalogue catalogue) {
        this.jdbc = jdbc;
        this.recording = recording;
        this.catalogue = catalogue;
    }

    /** Where a household of the register lives. */
    private record Home(long id, long village) {
    }

    /** A delivery that a step of a posting told of. */
    public record Told(long step, long id, String kind, String label, BigDecimal quantity, String unit,
            @Nullable Long household, @JsonFormat(shape = Shape.STRING) long place) {
    }

    @EventListener
    @Transactional
    public void on(LogWritten log) {
        var measures = log.facts().stream().filter(fact -> fact.kind() != null && !fact.kind().isBlank()).toList();
        if (measures.isEmpty()) {
            return;
        }
        var kinds = catalogue.kinds(log.on())
            .stream()
            .collect(Collectors.toMap(MeasureKind::kind, Function.identity()));
        var homes = homes(measures);
        recording.record(String.valueOf(log.step()), Origin.LOG,
                measures.stream().flatMap(fact -> entries(log, fact, kinds, homes)).toList());
    }

    private static Stream<Entry> entries(LogWritten log, LogWritten.Fact fact, Map<String, MeasureKind> kinds,
            Map<Long, Long> homes) {
        var code = Objects.requireNonNull(fact.kind());
        var kind = kinds.get(code);
        var unit = fact.unit() != null ? fact.unit() : kind == null ? "" : kind.unit();
        var quantity = Objects.requireNonNullElse(fact.quantity(), BigDecimal.ONE);
        var details = Objects.requireNonNullElseGet(fact.details(), JsonNodeFactory.instance::objectNode);
        if (fact.households().isEmpty()) {
            return Stream.of(new Entry(code, null, null, log.place(),
                    log.place() % 1_000_000 == 0 ? Receiver.COUNTY : Receiver.VILLAGE, log.partner(), null, null,
                    quantity, unit, null, log.on(), details, fact.what(), List.of()));
        }
        return fact.households().stream().distinct().map(household -> {
            var village = homes.get(household);
            if (village == null) {
                throw Refused.notFound("HOUSEHOLD_NOT_FOUND");
            }
            return new Entry(code, household, null, village, Receiver.HOUSEHOLD, log.partner(), null, null, quantity,
                    unit, null, log.on(), details, fact.what(), List.of());
        });
    }

    private Map<Long, Long> homes(List<LogWritten.Fact> facts) {
        var asked = facts.stream().flatMap(fact -> fact.households().stream()).distinct().toArray(Long[]::new);
        return Rows
            .of(jdbc.sql("select id, village from registry.household where id = any (:asked)")
                .param("asked", asked)
                .query(Home.class))
            .stream()
            .collect(Collectors.toMap(Home::id, Home::village));
    }

    /**
     * What the logs of a posting have become, by their steps; no more than that is told
     * of them.
     */
    @Transactional(readOnly = true)
    public List<Told> of(long posting) {
        return Rows.of(jdbc.sql(Sql.of(LoggedDeliveries.class, "deliveries-of-logs"))
            .param("posting", posting)
            .query(Told.class));
    }

}
