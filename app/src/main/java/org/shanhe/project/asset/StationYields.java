package org.shanhe.project.asset;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monthly yields of many stations at once (电站月度发电量), stated together and taken back
 * together.
 */
@Service
public class StationYields {

    private final JdbcClient jdbc;

    private final Audit audit;

    private final Clock clock;

    StationYields(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The asset that a number means, with what bounds its yield.
     *
     * @param capacityKw null where it is no solar station
     */
    public record Station(String assetNo, long id, @Nullable BigDecimal capacityKw, LocalDate builtOn,
            boolean disposed) {
    }

    /** A month's yield of a station. */
    public record Stated(long asset, LocalDate month, BigDecimal kwh, @Nullable Money settled,
            @Nullable String document) {
    }

    private record Flat(long asset, LocalDate month, BigDecimal kwh, @Nullable Long settled,
            @Nullable String document) {

        static Flat of(Stated one) {
            return new Flat(one.asset(), one.month(), one.kwh(), one.settled() == null ? null : one.settled().fen(),
                    one.document());
        }

    }

    /** Those in scope, by their numbers. */
    @Transactional(readOnly = true)
    public Map<String, Station> byNumber(List<String> numbers) {
        return Rows
            .of(jdbc
                .sql("""
                        select asset_no, id, capacity_kw, built_on, step = 'DISPOSED' as disposed from project.asset where asset_no = any (:numbers)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(Station.class))
            .stream()
            .collect(Collectors.toMap(Station::assetNo, Function.identity()));
    }

    /** What a person would be refused who stated it on the page of the station. */
    public @Nullable Refused against(Station station, YearMonth month, BigDecimal kwh, @Nullable Money settled) {
        try {
            var capacity = station.capacityKw();
            if (capacity == null) {
                return Refused.conflict("ASSET_NOT_A_SOLAR_STATION");
            }
            Refused.unless(!station.disposed(), "ASSET_GONE");
            SolarYields.hold(new SolarYields.NewYield(month, kwh, settled, null), capacity, station.builtOn(),
                    YearMonth.now(clock));
            return null;
        }
        catch (Refused refused) {
            return refused;
        }
    }

    /** Of these, the months that stand already: true where they say the same. */
    @Transactional(readOnly = true)
    public Map<String, Boolean> standing(List<Stated> wanted) {
        return jdbc.sql(Sql.of(StationYields.class, "yields-standing"))
            .paramSource(columns(wanted))
            .query((row, _) -> Map.entry(row.getString("mark"), row.getBoolean("same")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How {@link #standing} calls a month of a station. */
    public static String mark(long asset, LocalDate month) {
        return asset + " " + month;
    }

    /** States months of which none stands yet. */
    @Transactional
    public void state(List<Stated> wanted) {
        int stated = jdbc.sql(Sql.of(StationYields.class, "state-yields")).paramSource(columns(wanted)).update();
        if (stated < wanted.size()) {
            throw Refused.conflict("YIELDS_CHANGED");
        }
        audit.note("project.asset.yield", "assets", null, "{\"months\":%d}".formatted(stated));
    }

    /** Takes months back that nobody has stated otherwise since. */
    @Transactional
    public void takeBack(List<Stated> stated) {
        int gone = jdbc.sql(Sql.of(StationYields.class, "take-yields-back")).paramSource(columns(stated)).update();
        if (gone < stated.size()) {
            throw Refused.conflict("YIELDS_GONE_ON", "count", stated.size() - gone);
        }
    }

    private static RecordParameters columns(List<Stated> months) {
        return RecordParameters.columns(Flat.class, months.stream().map(Flat::of).toList());
    }

}
