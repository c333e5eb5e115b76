package org.shanhe.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shanhe.paper.Block.Cell;
import org.shanhe.paper.Block.Grid;
import org.shanhe.paper.Block.Span;
import org.shanhe.paper.Format.Type;
import org.shanhe.paper.Lines.Line;
import org.shanhe.paper.Pages.Align;

/**
 * Sets a table: its head again on each page, a row in one piece where a page can hold it.
 */
final class GridSetting {

    private static final float PAD = 3;

    private static final float RULE = 0.5f;

    private final Pages pages;

    private final Format format;

    private final Grid grid;

    private final Type type;

    private final float[] widths;

    GridSetting(Pages pages, Grid grid) {
        this.pages = pages;
        this.format = pages.format();
        this.grid = grid;
        this.type = grid.rows().getFirst().size() < Columns.MANY ? format.cell() : format.narrow();
        this.widths = widths(grid, type, format.width());
    }

    private record Row(List<Cell> cells, List<List<Line>> lines, float height) {
    }

    void set() throws IOException {
        var heads = rows(0, grid.heads());
        float head = (float) heads.stream().mapToDouble(Row::height).sum();
        var rows = rows(grid.heads(), grid.rows().size());
        float first = rows.isEmpty() ? 0 : Math.min(rows.getFirst().height(), 80);
        pages.need(caption() + head + first);
        caption(grid.caption());
        heads(heads);
        for (var row : rows) {
            if (row.height() <= pages.left() + 0.1f) {
                draw(row);
            }
            else if (row.height() + head + caption() <= pages.whole()) {
                again(heads);
                draw(row);
            }
            else {
                pieces(row, heads);
            }
        }
        pages.down(format.cell().line() / 2);
    }

    private float caption() {
        return grid.caption().isEmpty() ? 0 : format.caption().line();
    }

    private void caption(String text) throws IOException {
        if (!text.isEmpty()) {
            pages.text(List.of(Span.of(text)), format.caption(), Align.CENTRE, 0);
        }
    }

    private void again(List<Row> heads) throws IOException {
        pages.turn();
        caption(grid.continued());
        heads(heads);
    }

    private void heads(List<Row> heads) throws IOException {
        for (var row : heads) {
            draw(row);
        }
    }

    /** A row higher than a page goes on on the next. */
    private void pieces(Row row, List<Row> heads) throws IOException {
        int longest = row.lines().stream().mapToInt(List::size).max().orElse(0);
        for (int from = 0; from < longest;) {
            int room = (int) ((pages.left() - 2 * PAD) / type.line());
            if (room < 3) {
                again(heads);
                continue;
            }
            int start = from;
            int to = Math.min(longest, from + room);
            var piece = row.lines()
                .stream()
                .map(cell -> cell.subList(Math.min(start, cell.size()), Math.min(to, cell.size())))
                .toList();
            draw(new Row(row.cells(), piece, (to - from) * type.line() + 2 * PAD));
            from = to;
        }
    }

    private List<Row> rows(int from, int to) throws IOException {
        var rows = new ArrayList<Row>();
        for (var cells : grid.rows().subList(from, to)) {
            var lines = new ArrayList<List<Line>>();
            for (int n = 0; n < cells.size(); n++) {
                lines.add(pages.wrapped(List.of(cells.get(n).words()), type, widths[n] - 2 * PAD, 0));
            }
            int most = lines.stream().mapToInt(List::size).max().orElse(1);
            rows.add(new Row(cells, lines, Math.max(1, most) * type.line() + 2 * PAD));
        }
        return rows;
    }

    private void draw(Row row) throws IOException {
        float x = format.left();
        float top = pages.y();
        pages.ink().begin(Ink.Part.ROW);
        for (int n = 0; n < row.cells().size(); n++) {
            box(x, top, widths[n], row.height(), row.cells().get(n).head());
            cell(row.cells().get(n), row.lines().get(n), x, top, widths[n], row.height());
            x += widths[n];
        }
        pages.ink().end();
        pages.down(row.height());
    }

    private void box(float x, float y, float width, float height, boolean head) throws IOException {
        var ink = pages.ink();
        if (head) {
            ink.fill(x, y, width, height, 238);
        }
        ink.fill(x, y, width, RULE, 0);
        ink.fill(x, y + height, width + RULE, RULE, 0);
        ink.fill(x, y, RULE, height, 0);
        ink.fill(x + width, y, RULE, height, 0);
    }

    private void cell(Cell cell, List<Line> lines, float x, float top, float width, float height) throws IOException {
        float y = top + (height - lines.size() * type.line()) / 2;
        for (var line : lines) {
            float free = width - 2 * PAD - line.width();
            float shift = cell.number() ? free : cell.head() ? free / 2 : 0;
            pages.put(line, type, x + PAD + Math.max(0, shift), y + Pages.baseline(type), 0);
            y += type.line();
        }
    }

    private static float[] widths(Grid grid, Type type, float whole) {
        var texts = grid.rows().stream().map(row -> row.stream().map(cell -> cell.words().text()).toList()).toList();
        var shares = grid.shares().isEmpty() ? Columns.widths(texts, (int) (whole / (type.size() / 2)), 3)
                : grid.shares().stream().mapToInt(Integer::intValue).toArray();
        float sum = IntStream.of(shares).sum();
        var widths = new float[shares.length];
        for (int n = 0; n < shares.length; n++) {
            widths[n] = whole * shares[n] / sum;
        }
        return widths;
    }

}
