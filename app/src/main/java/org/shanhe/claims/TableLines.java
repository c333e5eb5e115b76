package org.shanhe.claims;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.text.Link;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Puts each row of a table on one line, its cells apart, as a table in plain text stands
 * (表格成行): what belongs together in a row is lost where every cell is a line. The numbers
 * of a chart are left out: without its axes they say nothing. Links keep their places.
 */
class TableLines extends ContentHandlerDecorator {

    private static final String EMPTY = "—";

    private static final char FIRST_HAN = '\u2e80';

    /** What was written so far, behind the handler. */
    private final CharSequence written;

    private final List<Link> links = new ArrayList<>();

    private final StringBuilder cell = new StringBuilder();

    /** Links of the cell, by its own characters. */
    private final List<Link> inCell = new ArrayList<>();

    private int cells;

    /** How deep in the text of a chart. */
    private int chart;

    /** How deep in tables within tables; only the outermost has lines of its own. */
    private int depth;

    /** How deep in the body; what stands in it bare is a chart's. */
    private int body = -1;

    /** Where the row began, and how many links there were. */
    private int row;

    private int before;

    private @Nullable String address;

    private int from;

    TableLines(ContentHandler handler, CharSequence written) {
        super(handler);
        this.written = written;
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        body += body >= 0 || local.equals("body") ? 1 : 0;
        if (chart > 0 || "chart".equals(attributes.getValue("class"))) {
            chart++;
        }
        if (local.equals("table")) {
            depth++;
        }
        else if (local.equals("tr") && depth == 1) {
            row = written.length();
            before = links.size();
        }
        else if (local.equals("a") && attributes.getValue("href") != null) {
            address = attributes.getValue("href");
            from = depth > 0 ? cell.length() : written.length();
        }
        super.startElement(uri, local, name, attributes);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        if (local.equals("a") && address != null) {
            (depth > 0 ? inCell : links).add(new Link(from, depth > 0 ? cell.length() : written.length(), address));
            address = null;
        }
        if (depth == 1 && (local.equals("td") || local.equals("th"))) {
            write(cells++ == 0 ? "" : " ");
            write(text());
            cell.setLength(0);
            inCell.clear();
        }
        else if (depth == 1 && local.equals("tr")) {
            if (links.size() > before) {
                links.add(new Link(row, written.length(), null));
            }
            write("\n");
            cells = 0;
        }
        else if (local.equals("table")) {
            depth--;
        }
        chart -= chart > 0 ? 1 : 0;
        body -= body >= 0 ? 1 : 0;
        super.endElement(uri, local, name);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (chart > 0 || body == 0 && !new String(chars, start, length).isBlank()) {
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
        var joined = new StringBuilder();
        var at = new int[cell.length() + 1];
        for (int i = 0; i < cell.length(); i++) {
            at[i] = joined.length();
            char c = cell.charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            boolean parted = i > 0 && Character.isWhitespace(cell.charAt(i - 1)) && !joined.isEmpty();
            if (parted && joined.charAt(joined.length() - 1) < FIRST_HAN && c < FIRST_HAN) {
                joined.append(' ');
                at[i] = joined.length();
            }
            joined.append(c);
        }
        at[cell.length()] = joined.length();
        int start = written.length();
        inCell.forEach(link -> links.add(new Link(start + at[link.start()], start + at[link.end()], link.address())));
        return joined.isEmpty() ? EMPTY : joined.toString();
    }

}
