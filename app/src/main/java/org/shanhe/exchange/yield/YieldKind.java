package org.shanhe.exchange.yield;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Dates;
import org.shanhe.exchange.Numbers;
import org.shanhe.exchange.staging.StagedColumn;
import org.shanhe.exchange.staging.StagedColumns;
import org.shanhe.exchange.staging.StagedKind;
import org.shanhe.exchange.staging.StagedLine;
import org.shanhe.exchange.staging.StagedProblem;
import org.shanhe.exchange.staging.StagedVerdict;
import org.shanhe.kernel.Money;
import org.shanhe.project.asset.StationYields;
import org.shanhe.project.asset.StationYields.Stated;
import org.shanhe.project.asset.StationYields.Station;
import org.springframework.stereotype.Component;

/** A list of monthly yields of solar stations (发电量清单), one station and month a line. */
@Component
class YieldKind implements StagedKind {

    private static final int MOST_DIGITS = 12;

    private final StationYields yields;

    private final List<StagedColumn> columns = StagedColumns.beside(YieldKind.class, "columns.yaml");

    YieldKind(StationYields yields) {
        this.yields = yields;
    }

    private record Read(long line, @Nullable Station station, @Nullable Stated stated, List<StagedProblem> problems) {
    }

    @Override
    public String name() {
        return "yield";
    }

    @Override
    public List<StagedColumn> columns() {
        return columns;
    }

    @Override
    public String anchor() {
        return "ASSET";
    }

    @Override
    public List<StagedVerdict> judge(List<StagedLine> lines) {
        var read = read(lines);
        var standing = yields.standing(read.stream().map(Read::stated).filter(Objects::nonNull).toList());
        var seen = new HashSet<String>();
        var verdicts = new ArrayList<StagedVerdict>();
        for (var one : read) {
            Long stands = null;
            if (one.stated() != null && one.problems().isEmpty()) {
                var mark = StationYields.mark(one.stated().asset(), one.stated().month());
                var same = standing.get(mark);
                stands = Boolean.TRUE.equals(same) ? one.stated().asset() : null;
                if (!seen.add(mark)) {
                    one.problems().add(StagedProblem.at("MONTH", "LINE_TWICE"));
                }
                else if (Boolean.FALSE.equals(same)) {
                    one.problems().add(StagedProblem.at("KWH", "MONTH_STANDS"));
                }
            }
            verdicts.add(new StagedVerdict(one.line(), stands != null, stands, one.problems()));
        }
        return verdicts;
    }

    @Override
    public Map<Long, Long> apply(long file, List<StagedLine> ready) {
        var read = read(ready);
        yields.state(stated(read));
        var became = new HashMap<Long, Long>();
        read.forEach(one -> became.put(one.line(), Objects.requireNonNull(one.stated()).asset()));
        return became;
    }

    @Override
    public void undo(long file, List<StagedLine> done, String reason) {
        yields.takeBack(stated(read(done)));
    }

    private static List<Stated> stated(List<Read> read) {
        return read.stream().map(Read::stated).filter(Objects::nonNull).toList();
    }

    private List<Read> read(List<StagedLine> lines) {
        var stations = yields.byNumber(
                lines.stream().map(line -> line.cells().get("ASSET")).filter(Objects::nonNull).distinct().toList());
        return lines.stream().map(line -> read(line, stations)).toList();
    }

    private Read read(StagedLine line, Map<String, Station> stations) {
        var problems = new ArrayList<StagedProblem>();
        var number = line.cells().get("ASSET");
        var station = number == null ? null : stations.get(number);
        if (station == null) {
            problems.add(StagedProblem.at("ASSET", number == null ? "MISSING" : "STATION_UNKNOWN"));
        }
        var month = month(line.cells().get("MONTH"), problems);
        var kwh = number(line.cells().get("KWH"), "KWH", problems);
        if (line.cells().get("KWH") == null) {
            problems.add(StagedProblem.at("KWH", "MISSING"));
        }
        var yuan = number(line.cells().get("SETTLED"), "SETTLED", problems);
        if (yuan != null && yuan.stripTrailingZeros().scale() > 2) {
            problems.add(StagedProblem.at("SETTLED", "AMOUNT_WRONG"));
        }
        if (!problems.isEmpty() || station == null || month == null || kwh == null) {
            return new Read(line.id(), station, null, problems);
        }
        var settled = yuan == null ? null : new Money(yuan.movePointRight(2).longValueExact());
        var against = yields.against(station, month, kwh, settled);
        if (against != null) {
            problems.add(StagedProblem.of("KWH", against));
        }
        return new Read(line.id(), station,
                new Stated(station.id(), month.atDay(1), kwh, settled, line.cells().get("DOCUMENT")), problems);
    }

    private static @Nullable YearMonth month(@Nullable String text, List<StagedProblem> problems) {
        int month = text == null ? 0 : Dates.parse(text);
        if (month <= 0 || month / 100 % 100 == 0) {
            problems.add(StagedProblem.at("MONTH", text == null ? "MISSING" : "NOT_UNDERSTOOD"));
            return null;
        }
        return YearMonth.of(month / 10_000, month / 100 % 100);
    }

    private static @Nullable BigDecimal number(@Nullable String text, String column, List<StagedProblem> problems) {
        var number = text == null ? null : Numbers.parse(text);
        if (text != null
                && (number == null || number.precision() - number.scale() > MOST_DIGITS || number.scale() > 4)) {
            problems.add(StagedProblem.at(column, "NOT_UNDERSTOOD"));
            return null;
        }
        return number;
    }

}
