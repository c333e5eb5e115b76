package org.shanhe.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shanhe.paper.Block;
import org.shanhe.paper.Block.Cell;
import org.shanhe.paper.Block.Span;
import org.shanhe.paper.Paper;

/** Sets cards one after another, each on pages of its own (卡片版面). */
final class CardPaper {

    private static final int BRIEF = 24;

    private CardPaper() {
    }

    static void add(PlanCard card, Paper paper) throws IOException {
        paper.add(new Block.NewPage());
        paper.add(new Block.Title(card.title()));
        paper.add(new Block.Subtitle(card.subtitle()));
        for (var section : card.sections()) {
            paper.add(new Block.Heading(1, List.of(Span.of(section.title()))));
            if (!section.note().isEmpty()) {
                paper.add(text(section.note()));
            }
            else {
                paper.add(section.head().isEmpty() ? facts(section.rows()) : table(section));
            }
        }
        paper.add(text(" "));
        paper.add(text(String.join("　　　　　　　", card.signatures())));
    }

    private static Block text(String words) {
        return new Block.Text(List.of(Span.of(words)));
    }

    /** Two facts a line, as the paper cards have them; a long one takes the line. */
    private static Block facts(List<List<String>> facts) {
        int across = facts.size() > 2 && facts.stream().allMatch(row -> row.getLast().length() <= BRIEF) ? 2 : 1;
        var rows = new ArrayList<List<Cell>>();
        for (int from = 0; from < facts.size(); from += across) {
            var row = new ArrayList<Cell>();
            for (int n = from; n < from + across; n++) {
                var fact = n < facts.size() ? facts.get(n) : List.of("", "");
                row.add(cell(fact.getFirst(), true));
                row.add(cell(fact.getLast(), false));
            }
            rows.add(row);
        }
        return new Block.Grid("", "", 0, rows, across == 2 ? List.of(3, 6, 3, 6) : List.of(3, 15));
    }

    private static Block table(PlanCard.Section section) {
        var head = section.head().stream().map(name -> cell(name, true)).toList();
        var rows = section.rows().stream().map(row -> row.stream().map(text -> cell(text, false)).toList());
        var all = Stream.concat(Stream.of(head), rows).toList();
        // an empty column keeps room to write in
        var widths = IntStream.range(0, head.size())
            .mapToObj(n -> Math.clamp(all.stream().mapToInt(row -> wide(row.get(n))).max().orElse(4) + 2, 6, 26))
            .toList();
        return new Block.Grid("", "", 1, all, widths);
    }

    private static int wide(Cell cell) {
        return cell.words().text().chars().map(letter -> letter > 0x2E80 ? 2 : 1).sum();
    }

    private static Cell cell(String text, boolean head) {
        return new Cell(Span.of(text), head, false);
    }

}
