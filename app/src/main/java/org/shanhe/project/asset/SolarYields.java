package org.shanhe.project.asset;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What solar stations feed into the grid, month by month (光伏发电). */
@Service
public class SolarYields {

    /** Hours of a month: no station yields more than its capacity all day long. */
    private static final BigDecimal HOURS = BigDecimal.valueOf(744);

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    private final AssetCare care;

    private final Audit audit;

    private final Clock clock;

    SolarYields(JdbcClient jdbc, AssetCare care, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.care = care;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A month's yield; stated again it replaces what was stated before.
     *
     * @param settled what the grid paid for it
     */
    public record NewYield(YearMonth month, BigDecimal kwh, @Nullable Money settled, @Nullable String document) {

        LocalDate on() {
            return month.atDay(1);
        }

    }

    /** All or none; returns how many months changed. */
    @Transactional
    public int write(long asset, List<NewYield> yields) {
        var standing = care.standing(asset);
        var capacity = standing.capacityKw();
        Refused.unless(!yields.isEmpty() && yields.size() <= MOST, "ASSET_YIELDS_TOO_MANY", "most", MOST);
        var seen = new HashSet<YearMonth>();
        for (var one : yields) {
            if (capacity == null) {
                throw Refused.conflict("ASSET_NOT_A_SOLAR_STATION");
            }
            hold(one, capacity, standing.builtOn(), YearMonth.now(clock));
            Refused.unless(seen.add(one.month()), "ASSET_MONTH_TWICE", "month", one.month());
        }
        var columns = new RecordParameters();
        columns.addValue("month", yields.stream().map(one -> one.on().toString()).toArray(String[]::new));
        columns.addValue("kwh", yields.stream().map(NewYield::kwh).toArray(BigDecimal[]::new));
        columns.addValue("settled",
                yields.stream().map(one -> one.settled() == null ? null : one.settled().fen()).toArray(Long[]::new));
        columns.addValue("document", yields.stream().map(NewYield::document).toArray(String[]::new));
        columns.addValue("asset", asset);
        int written = jdbc.sql(Sql.of(SolarYields.class, "write-yields"))
            .paramSource(columns)
            .query(Integer.class)
            .single();
        audit.note("project.asset.yield", "asset/" + asset, standing.place(), "{\"months\":%d}".formatted(written));
        return written;
    }

    /** What a station can have yielded in a month. */
    static void hold(NewYield one, BigDecimal capacity, LocalDate builtOn, YearMonth now) {
        Refused.unless(one.kwh().signum() >= 0 && (one.settled() == null || one.settled().fen() >= 0),
                "ASSET_YIELD_NEGATIVE", "month", one.month());
        Refused.unless(!one.month().isAfter(now), "ASSET_MONTH_TO_COME", "month", one.month());
        Refused.unless(!one.month().isBefore(YearMonth.from(builtOn)), "ASSET_MONTH_BEFORE_BUILT", "month",
                one.month());
        Refused.unless(one.kwh().compareTo(capacity.multiply(HOURS)) <= 0, "ASSET_YIELD_BEYOND_CAPACITY", "month",
                one.month());
    }

}
