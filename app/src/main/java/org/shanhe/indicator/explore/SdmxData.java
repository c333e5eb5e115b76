package org.shanhe.indicator.explore;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.FigureUnit;
import org.shanhe.indicator.Figures;
import org.springframework.stereotype.Component;

/**
 * A table as SDMX-CSV 2.0 (统计数据交换): an observation a line, of a figure, a place and a
 * time.
 */
@Component
class SdmxData {

    static final String FLOW = "SHANHE:INDICATORS(1.0.0)";

    private static final String HEADER = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,COUNTING,TIME_READING,OBS_STATUS";

    private final Figures figures;

    SdmxData(Figures figures) {
        this.figures = figures;
    }

    /** An identifier may have no full stop. */
    static String code(String figure) {
        return figure.replace('.', '-');
    }

    /** Money is told in yuan. */
    static String unit(String unit) {
        return new FigureUnit(unit).isMoney() ? unit.replaceFirst("FEN", "CNY") : unit;
    }

    void write(Pivot pivot, String frequency, PrintWriter out) {
        var shown = pivot.figures()
            .stream()
            .map(figure -> figures.get(figure.name()))
            .collect(Collectors.toMap(Figure::name, Function.identity()));
        out.print(HEADER + "\r\n");
        for (int r = 0; r < pivot.rows().size(); r++) {
            for (int c = 0; c < pivot.columns().size(); c++) {
                var place = pivot.rows().get(r).key();
                var time = pivot.columns().get(c).key();
                if (place != null && time != null) {
                    out.print(line(pivot.cells().get(r).get(c), frequency, place, time, shown));
                }
            }
        }
    }

    private static String line(Pivot.Cell cell, String frequency, String place, String time,
            Map<String, Figure> shown) {
        var figure = Objects.requireNonNull(shown.get(cell.figure()));
        var value = cell.value() == null ? "" : new FigureUnit(figure.unit()).spoken(cell.value()).toPlainString();
        return String.join(",", "dataflow", FLOW, "I", frequency, code(figure.name()), place, time, value,
                unit(figure.unit()), figure.counting().name(), figure.window().name(), value.isEmpty() ? "M" : "A")
                + "\r\n";
    }

}
