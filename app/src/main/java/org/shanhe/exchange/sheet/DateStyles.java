package org.shanhe.exchange.sheet;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Which cell styles of a workbook show a number as a date, and which date the number is.
 */
final class DateStyles {

    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

    private final BitSet dates = new BitSet();

    private boolean since1904;

    static DateStyles read(InputStream in) throws XMLStreamException {
        var styles = new DateStyles();
        var formats = new HashSet<Integer>();
        var xml = Xml.reader(in);
        boolean cells = false;
        int style = 0;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        if (showsDate(Xml.attribute(xml, "formatCode"))) {
                            formats.add(number(Xml.attribute(xml, "numFmtId")));
                        }
                    }
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        if (cells) {
                            styles.dates.set(style++, isDate(number(Xml.attribute(xml, "numFmtId")), formats));
                        }
                    }
                    default -> {
                    }
                }
            }
            else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            }
        }
        return styles;
    }

    void since1904(boolean since1904) {
        this.since1904 = since1904;
    }

    boolean date(int style) {
        return style >= 0 && dates.get(style);
    }

    /** The ISO date of a serial number, or the number itself where it is no date. */
    String text(String serial) {
        try {
            var days = new BigDecimal(serial).longValue();
            if (days < 1 || days > 2_958_465) {
                return serial;
            }
            return (since1904 ? SINCE_1904 : SINCE_1900).plusDays(days).toString();
        }
        catch (NumberFormatException e) {
            return serial;
        }
    }

    /** 27-36 and 50-58 are the date formats of Chinese Excel. */
    private static boolean isDate(int format, Set<Integer> own) {
        return format >= 14 && format <= 17 || format == 22 || format >= 27 && format <= 36
                || format >= 50 && format <= 58 || own.contains(format);
    }

    private static boolean showsDate(String code) {
        boolean quoted = false;
        boolean bracket = false;
        for (int i = 0; i < code.length(); i++) {
            var c = code.charAt(i);
            if (c == '\\') {
                i++;
            }
            else if (c == '"') {
                quoted = !quoted;
            }
            else if (c == '[') {
                bracket = true;
            }
            else if (c == ']') {
                bracket = false;
            }
            else if (!quoted && !bracket && (c == 'y' || c == 'Y' || c == 'd' || c == 'D')) {
                return true;
            }
        }
        return false;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        }
        catch (NumberFormatException e) {
            return -1;
        }
    }

}
