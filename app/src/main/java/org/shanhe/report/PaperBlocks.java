package org.shanhe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shanhe.kernel.Messages;
import org.shanhe.paper.Block;
import org.shanhe.paper.Block.Cell;
import org.shanhe.paper.Block.Span;
import org.shanhe.report.Composed.Piece;

/** A composed report as it stands on numbered pages. */
final class PaperBlocks {

    private final Messages messages;

    private final Locale locale;

    private final String address;

    PaperBlocks(Messages messages, Locale locale, String address) {
        this.messages = messages;
        this.locale = locale;
        this.address = address;
    }

    /** Its title and what it tells, without what its figures count. */
    List<Block> told(Composed report) {
        var blocks = new ArrayList<Block>(List.of(new Block.Title(report.title())));
        report.blocks().stream().map(this::block).forEach(blocks::add);
        blocks.add(new Block.Closing(report.closing()));
        return List.copyOf(blocks);
    }

    List<Block> counted(List<Composed.Definition> definitions) {
        return List.of(new Block.Text(List.of(Span.of(say("links", Map.of())))), definitions(definitions));
    }

    List<Block> of(Composed report) {
        var blocks = new ArrayList<>(told(report));
        if (!report.definitions().isEmpty()) {
            blocks.addAll(counted(report.definitions()));
        }
        return blocks;
    }

    private Block block(Composed.Block block) {
        return switch (block) {
            case Composed.Heading heading -> new Block.Heading(heading.level(), spans(heading.words()));
            case Composed.Paragraph text -> new Block.Text(spans(text.words()));
            case Composed.Table table -> grid(table.caption(), table.rows());
            case Composed.Chart chart ->
                new Block.Bars(say("column", Map.of("words", chart.caption(), "unit", chart.unit())),
                        chart.bars()
                            .stream()
                            .map(bar -> new Block.Bar(bar.label(), bar.value().doubleValue(), span(bar.shown())))
                            .toList());
        };
    }

    private Block definitions(List<Composed.Definition> definitions) {
        var head = List.of(Piece.words(say("definition.figure", Map.of())),
                Piece.words(say("definition.meaning", Map.of())));
        var rows = definitions.stream()
            .map(one -> List.of(new Piece(one.words(), null, "/figures/" + one.figure()),
                    Piece.words(one.definition())));
        return grid(say("definitions", Map.of()), Stream.concat(Stream.of(head), rows).toList());
    }

    private Block grid(String caption, List<List<Piece>> rows) {
        var cells = IntStream.range(0, rows.size())
            .mapToObj(n -> rows.get(n)
                .stream()
                .map(piece -> new Cell(span(piece), n == 0,
                        n > 0 && (piece.figure() != null || OfficialPage.isNumber(piece.text()))))
                .toList())
            .toList();
        return new Block.Grid(caption, say("continued", Map.of("caption", caption)), 1, cells, List.of());
    }

    private List<Span> spans(List<Piece> pieces) {
        return pieces.stream().map(this::span).toList();
    }

    private Span span(Piece piece) {
        return new Span(piece.text(), piece.address() == null ? null : address + piece.address());
    }

    private String say(String word, Map<String, Object> details) {
        return messages.say(locale, "report." + word, details);
    }

}
