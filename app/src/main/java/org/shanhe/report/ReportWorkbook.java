package org.shanhe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.shanhe.kernel.Messages;
import org.shanhe.report.Composed.Piece;

/**
 * A report as a workbook: its text, every figure of the text as a number, a sheet a table
 * or chart, and what the figures count. A number is a link to its entries.
 */
final class ReportWorkbook {

    /** A number in front and its unit behind it. */
    private static final Pattern NUMBER = Pattern.compile("(-?[\\d,]+(?:\\.\\d+)?)(%?)(.*)");

    /**
     * In a list, with nothing behind it; longer ones and those that begin with 0 are
     * codes.
     */
    private static final Pattern BARE = Pattern.compile("(?:0|[1-9][\\d,]{0,10})(?:\\.\\d+)?%?");

    private final Messages messages;

    private final Locale locale;

    private final String address;

    private final XSSFWorkbook book = new XSSFWorkbook();

    private final Map<String, CellStyle> styles = new HashMap<>();

    ReportWorkbook(Messages messages, Locale locale, String address) {
        this.messages = messages;
        this.locale = locale;
        this.address = address;
    }

    void write(Composed report, OutputStream out) throws IOException {
        try (book) {
            text(report);
            figures(report);
            report.blocks().forEach(block -> {
                switch (block) {
                    case Composed.Table table -> table(table.caption(), table.rows());
                    case Composed.Chart chart -> table(chart.caption() + " " + chart.unit(),
                            chart.bars().stream().map(bar -> List.of(Piece.words(bar.label()), bar.shown())).toList());
                    default -> {
                    }
                }
            });
            definitions(report);
            book.write(out);
        }
    }

    private void text(Composed report) {
        var sheet = sheet(say("sheet.text"), 110);
        cell(sheet, 0, 0, Piece.words(report.title()), "bold");
        int n = 1;
        for (var block : report.blocks()) {
            switch (block) {
                case Composed.Heading heading -> cell(sheet, n++, 0, Piece.words(said(heading.words())), "bold");
                case Composed.Paragraph words -> cell(sheet, n++, 0, Piece.words(said(words.words())), "wrap");
                default -> {
                }
            }
        }
        for (var line : report.closing()) {
            cell(sheet, n++, 0, Piece.words(line), "wrap");
        }
    }

    private void figures(Composed report) {
        var words = new HashMap<String, String>();
        report.definitions().forEach(one -> words.put(one.figure(), one.words()));
        var sheet = sheet(say("sheet.figures"), 40, 18, 12, 90);
        head(sheet, say("definition.figure"), say("sheet.number"), say("sheet.unit"), say("sheet.sentence"));
        int n = 1;
        for (var block : report.blocks()) {
            if (block instanceof Composed.Paragraph text) {
                for (var piece : text.words().stream().filter(one -> one.figure() != null).toList()) {
                    cell(sheet, n, 0, Piece.words(words.getOrDefault(String.valueOf(piece.figure()), "")), "plain");
                    var unit = cell(sheet, n, 1, piece, "plain");
                    cell(sheet, n, 2, Piece.words(unit), "plain");
                    cell(sheet, n++, 3, Piece.words(said(text.words())), "plain");
                }
            }
        }
    }

    private void table(String caption, List<List<Piece>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        java.util.Arrays.fill(widths, 18);
        var sheet = sheet(caption, widths);
        for (int n = 0; n < rows.size(); n++) {
            for (int column = 0; column < rows.get(n).size(); column++) {
                cell(sheet, n, column, rows.get(n).get(column), n == 0 ? "bold" : "plain");
            }
        }
    }

    private void definitions(Composed report) {
        var sheet = sheet(say("definitions"), 30, 110);
        head(sheet, say("definition.figure"), say("definition.meaning"));
        for (int n = 0; n < report.definitions().size(); n++) {
            cell(sheet, n + 1, 0, Piece.words(report.definitions().get(n).words()), "plain");
            cell(sheet, n + 1, 1, Piece.words(report.definitions().get(n).definition()), "wrap");
        }
    }

    private Sheet sheet(String name, int... widths) {
        var safe = WorkbookUtil.createSafeSheetName(name);
        var free = safe;
        for (int n = 2; book.getSheet(free) != null; n++) {
            free = WorkbookUtil.createSafeSheetName(safe.substring(0, Math.min(safe.length(), 27)) + " " + n);
        }
        var sheet = book.createSheet(free);
        for (int n = 0; n < widths.length; n++) {
            sheet.setColumnWidth(n, widths[n] * 256);
        }
        return sheet;
    }

    private void head(Sheet sheet, String... words) {
        for (int n = 0; n < words.length; n++) {
            cell(sheet, 0, n, Piece.words(words[n]), "bold");
        }
        sheet.createFreezePane(0, 1);
    }

    /**
     * @return the unit behind the number, or nothing
     */
    private String cell(Sheet sheet, int row, int column, Piece piece, String style) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        var cell = line.createCell(column);
        var number = NUMBER.matcher(piece.text());
        cell.setCellStyle(style(style));
        var unit = "";
        if ((piece.figure() != null || style.equals("plain") && BARE.matcher(piece.text()).matches())
                && number.matches()) {
            unit = number(cell, number.group(1).replace(",", ""), !number.group(2).isEmpty(), number.group(3).strip());
        }
        else {
            cell.setCellValue(piece.text());
        }
        if (piece.address() != null) {
            var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress(address + piece.address());
            cell.setHyperlink(link);
        }
        return unit;
    }

    private String number(Cell cell, String number, boolean share, String unit) {
        cell.setCellValue(share ? Double.parseDouble(number) / 100 : Double.parseDouble(number));
        cell.setCellStyle(style(share ? "share" : "number"));
        return unit;
    }

    private CellStyle style(String name) {
        return styles.computeIfAbsent(name, _ -> {
            var style = book.createCellStyle();
            switch (name) {
                case "bold" -> {
                    var font = book.createFont();
                    font.setBold(true);
                    style.setFont(font);
                    style.setWrapText(true);
                }
                case "wrap" -> style.setWrapText(true);
                case "share" -> style.setDataFormat(book.createDataFormat().getFormat("0.0%"));
                case "number" -> style.setDataFormat(book.createDataFormat().getFormat("#,##0.##"));
                default -> {
                }
            }
            return style;
        });
    }

    private static String said(List<Piece> words) {
        return String.join("", words.stream().map(Piece::text).toList());
    }

    private String say(String word) {
        return messages.say(locale, "report." + word, Map.of());
    }

}
