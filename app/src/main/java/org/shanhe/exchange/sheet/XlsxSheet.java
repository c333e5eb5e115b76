package org.shanhe.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through one sheet of a workbook and hands over its rows. */
final class XlsxSheet {

    private final SharedWords words;

    private final DateStyles dates;

    private final TableFile.Rows rows;

    private final SheetRow row = new SheetRow();

    private final StringBuilder text = new StringBuilder();

    private final List<CellRange> merged = new ArrayList<>();

    private int rowNumber;

    private int column;

    private int style;

    private String type = "";

    private boolean formula;

    private boolean inside;

    private boolean phonetic;

    XlsxSheet(SharedWords words, DateStyles dates, TableFile.Rows rows) {
        this.words = words;
        this.dates = dates;
        this.rows = rows;
    }

    List<CellRange> read(InputStream in) throws XMLStreamException, IOException {
        var xml = Xml.reader(in);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inside && !phonetic) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (!end(xml.getLocalName())) {
                        return List.of();
                    }
                }
                default -> {
                }
            }
        }
        return merged;
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                var number = Xml.attribute(xml, "r");
                rowNumber = number.isEmpty() ? rowNumber + 1 : Integer.parseInt(number);
                row.start(rowNumber);
                column = -1;
            }
            case "c" -> cell(xml);
            case "f" -> formula = true;
            case "v", "t" -> inside = true;
            case "rPh" -> phonetic = true;
            case "mergeCell" -> merged.add(CellRange.of(Xml.attribute(xml, "ref")));
            default -> {
            }
        }
    }

    private void cell(XMLStreamReader xml) {
        column++;
        style = -1;
        type = "n";
        formula = false;
        text.setLength(0);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> column = CellRange.column(xml.getAttributeValue(i));
                case "s" -> style = Integer.parseInt(xml.getAttributeValue(i));
                case "t" -> type = xml.getAttributeValue(i);
                default -> {
                }
            }
        }
    }

    private boolean end(String element) throws IOException {
        switch (element) {
            case "v", "t" -> inside = false;
            case "rPh" -> phonetic = false;
            case "c" -> {
                if (!text.isEmpty()) {
                    put();
                }
            }
            case "row" -> {
                return rows.row(row);
            }
            default -> {
            }
        }
        return true;
    }

    private void put() {
        int mark = formula ? SheetRow.FORMULA : 0;
        switch (type) {
            case "s" -> row.put(column, words.at(index()), mark);
            case "n" -> {
                var number = text.toString();
                if (dates.date(style)) {
                    row.put(column, dates.text(number), mark | SheetRow.DATE);
                }
                else {
                    row.put(column, number, mark | SheetRow.NUMBER);
                }
            }
            case "e" -> row.put(column, text.toString(), mark | SheetRow.ERROR);
            case "d" -> row.put(column, text.substring(0, Math.min(10, text.length())), mark | SheetRow.DATE);
            default -> row.put(column, text.toString(), mark);
        }
    }

    private int index() {
        int index = 0;
        for (int i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || index > 100_000_000) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

}
