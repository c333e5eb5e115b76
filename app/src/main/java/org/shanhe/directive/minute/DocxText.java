package org.shanhe.directive.minute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.shanhe.kernel.Refused;

/** The text of a Word file: a line a paragraph, the cells of a table row between tabs. */
public final class DocxText {

    private DocxText() {
    }

    public static String of(Path file) {
        try (var in = Files.newInputStream(file); var document = new XWPFDocument(in)) {
            return document.getBodyElements().stream().map(DocxText::of).collect(Collectors.joining("\n"));
        }
        catch (NotOfficeXmlFileException | POIXMLException | IOException e) {
            throw Refused.invalid("MINUTE_NOT_WORD");
        }
    }

    private static String of(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table -> table.getRows()
                .stream()
                .map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
            default -> "";
        };
    }

}
