package org.shanhe.claims;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Puts each row of a table on one line, its cells apart, as a table in plain text stands
 * (表格成行): what belongs together in a row is lost where every cell is a line. The numbers
 * of a chart are left out: without its axes they say nothing.
 */
class TableLines extends ContentHandlerDecorator {

    private static final String EMPTY = "—";

    private static final char FIRST_HAN = '\u2e80';

    private final StringBuilder cell = new StringBuilder();

    private int cells;

    /** How deep in the text of a chart. */
    private int chart;

    /** How deep in tables within tables; only the outermost has lines of its own. */
    private int depth;

    TableLines(ContentHandler handler) {
        super(handler);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        if (chart > 0 || "chart".equals(attributes.getValue("class"))) {
            chart++;
        }
        if (local.equals("table")) {
            depth++;
        }
        super.startElement(uri, local, name, attributes);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        if (depth == 1 && (local.equals("td") || local.equals("th"))) {
            write((cells++ == 0 ? "" : " ") + text());
            cell.setLength(0);
        }
        else if (depth == 1 && local.equals("tr")) {
            write("\n");
            cells = 0;
        }
        else if (local.equals("table")) {
            depth--;
        }
        chart -= chart > 0 ? 1 : 0;
        super.endElement(uri, local, name);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (chart > 0) {
            return;
        }
        if (depth > 0) {
            cell.append(chars, start, length);
        }
        else {
            super.characters(chars, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        characters(chars, start, length);
    }

    private void write(String text) throws SAXException {
        super.characters(text.toCharArray(), 0, text.length());
    }

    /** Blanks part words only where both sides are written with them. */
    private String text() {
        var text = cell.toString().strip().replaceAll("\\s+", " ");
        var joined = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ' || text.charAt(i - 1) < FIRST_HAN && text.charAt(i + 1) < FIRST_HAN) {
                joined.append(text.charAt(i));
            }
        }
        return joined.isEmpty() ? EMPTY : joined.toString();
    }

}
