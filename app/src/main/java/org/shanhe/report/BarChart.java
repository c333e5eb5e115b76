package org.shanhe.report;

import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A chart that Word itself can edit, with its numbers in a workbook inside the document
 * (柱状图).
 */
final class BarChart {

    private static final byte[] JADE = { (byte) 0x2F, (byte) 0x6B, (byte) 0x5B };

    private BarChart() {
    }

    static void draw(XWPFDocument document, Composed.Chart given) throws IOException {
        try {
            var chart = document.createChart(Units.toEMU(430), Units.toEMU(220));
            chart.setTitleText(given.caption());
            chart.setTitleOverlay(false);
            chart.getTitle().getBody().getParagraphs().getFirst().getTextRuns().getFirst().setFontSize(12d);
            var below = chart.createCategoryAxis(AxisPosition.BOTTOM);
            var left = chart.createValueAxis(AxisPosition.LEFT);
            left.setTitle(given.unit());
            left.setCrosses(AxisCrosses.AUTO_ZERO);
            var labels = given.bars().stream().map(Composed.Bar::label).toArray(String[]::new);
            var values = given.bars().stream().map(bar -> (Number) bar.value().doubleValue()).toArray(Number[]::new);
            int last = labels.length;
            var categories = XDDFDataSourcesFactory.fromArray(labels, "Sheet1!$A$2:$A$" + (last + 1), 0);
            var numbers = XDDFDataSourcesFactory.fromArray(values, "Sheet1!$B$2:$B$" + (last + 1), 1);
            var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, below, left);
            data.setBarDirection(BarDirection.COL);
            data.setGapWidth(60);
            data.setVaryColors(false);
            var series = data.addSeries(categories, numbers);
            series.setTitle(given.caption(), chart.setSheetTitle(given.caption(), 1));
            series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(JADE)));
            chart.plot(data);
        }
        catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

}
