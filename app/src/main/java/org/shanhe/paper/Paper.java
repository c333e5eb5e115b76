package org.shanhe.paper;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.shanhe.paper.Block.Span;
import org.shanhe.paper.Format.Type;
import org.shanhe.paper.Pages.Align;

/**
 * A document that grows page by page and is finished when it is closed (版式文档). Blocks are
 * set as they come, so that a document of any length needs the memory of a page.
 */
public final class Paper implements Closeable {

    private final Letters letters;

    private final Ink ink;

    private final Pages pages;

    private final Format format;

    private Paper(Letters letters, Ink ink, Format format) {
        this.letters = letters;
        this.ink = ink;
        this.format = format;
        this.pages = new Pages(ink, letters, format);
    }

    public static Paper pdf(String title, Format format, OutputStream out) throws IOException {
        var letters = new Letters();
        return new Paper(letters, new PdfInk(title, letters, out), format);
    }

    public static Paper ofd(String title, Format format, OutputStream out) throws IOException {
        var letters = new Letters();
        return new Paper(letters, new OfdInk(title, letters, out), format);
    }

    /** Nothing is written: only the pages are counted. */
    public static Paper counting(Format format) throws IOException {
        return new Paper(new Letters(), new NoInk(), format);
    }

    /** The page on which the last block stands. */
    public int page() {
        return pages.number();
    }

    public void add(Block block) throws IOException {
        switch (block) {
            case Block.Title title -> {
                pages.need(format.title().line() * 3);
                pages.text(List.of(Span.of(title.text())), format.title(), Align.CENTRE, 0);
                pages.down(format.cell().line() / 2);
            }
            case Block.Subtitle words -> pages.text(List.of(Span.of(words.text())), format.subtitle(), Align.CENTRE, 0);
            case Block.Closing closing -> closing(closing.lines());
            case Block.Heading heading -> {
                var type = heading.level() == 1 ? format.heading() : format.subheading();
                pages.need(type.line() + format.text().line() * 2);
                pages.text(heading.words(), type, Align.LEFT, indent(type));
            }
            case Block.Text text -> pages.text(text.words(), format.text(), Align.LEFT, indent(format.text()));
            case Block.Grid grid -> new GridSetting(pages, grid).set();
            case Block.Bars bars -> bars(bars);
            case Block.Entry entry -> pages.entry(entry.text(), entry.page(), format.caption());
            case Block.NewPage _ -> {
                if (!pages.atTop()) {
                    pages.turn();
                }
            }
        }
    }

    /** In one piece, on the page on which it begins. */
    private void closing(List<String> lines) throws IOException {
        pages.need(format.text().line() * (lines.size() + 1));
        pages.down(format.text().line());
        for (var line : lines) {
            pages.text(List.of(Span.of(line)), format.text(), Align.RIGHT, 0);
        }
        pages.down(format.text().line() / 2);
    }

    private float indent(Type type) {
        return format.indent() * (type.size() + type.between());
    }

    private void bars(Block.Bars chart) throws IOException {
        var type = format.cell();
        float step = type.line() + 5;
        pages.need(format.caption().line() + step * Math.min(chart.bars().size(), 30) + type.line());
        pages.text(List.of(Span.of(chart.caption())), format.caption(), Align.CENTRE, 0);
        float labels = format.width() * 0.2f;
        float longest = format.width() * 0.65f;
        double most = chart.bars().stream().mapToDouble(Block.Bar::value).max().orElse(1);
        for (var bar : chart.bars()) {
            pages.need(step);
            var label = pages.wrapped(List.of(Span.of(bar.label())), type, labels, 0).getFirst();
            float base = pages.y() + Pages.baseline(type);
            pages.put(label, type, format.left() + Math.max(0, labels - label.width() - 6), base, 0);
            float length = (float) (longest * Math.max(0, bar.value()) / most);
            pages.ink().fill(format.left() + labels, pages.y() + 1, Math.max(0.5f, length), type.line() - 2, 120);
            var value = pages.wrapped(List.of(bar.shown()), type, format.width(), 0).getFirst();
            pages.put(value, type, format.left() + labels + length + 4, base, 0);
            pages.down(step);
        }
        pages.down(type.line());
    }

    /** Writes what is left and ends the file. An empty document has one page. */
    @Override
    public void close() throws IOException {
        try (letters) {
            if (pages.left() == 0 && pages.atTop()) {
                pages.turn();
            }
            ink.close();
        }
    }

}
