package org.shanhe.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.shanhe.kernel.Refused;

/**
 * A template as a Word file that a person can edit: a paragraph a line, title and
 * headings by Word's own styles (模板文件).
 */
final class TemplateWord {

    private static final int MOST_LINES = 2_000;

    private static final Map<String, String> MARKS = Map.of("title", "title ", "heading 1", "# ", "heading 2", "## ");

    private TemplateWord() {
    }

    static void write(List<String> lines, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            var styles = document.createStyles();
            plain(styles);
            MARKS.keySet().forEach(name -> style(styles, name));
            for (var line : lines) {
                var mark = MARKS.entrySet().stream().filter(one -> line.startsWith(one.getValue())).findFirst();
                var paragraph = document.createParagraph();
                mark.ifPresent(one -> paragraph.setStyle(id(one.getKey())));
                paragraph.createRun().setText(mark.map(one -> line.substring(one.getValue().length())).orElse(line));
            }
            document.getDocument().getBody().addNewSectPr();
            document.write(out);
        }
    }

    /** Refuses what is no Word file. */
    static List<String> read(InputStream in) throws IOException {
        try (var document = new XWPFDocument(in)) {
            var lines = document.getParagraphs().stream().map(paragraph -> line(document, paragraph)).toList();
            Refused.unless(document.getTables().isEmpty(), "REPORT_TEMPLATE_TABLE", "text",
                    document.getTables().isEmpty() ? "" : first(document.getTables().getFirst().getText()));
            Refused.unless(lines.size() <= MOST_LINES, "REPORT_TEMPLATE_LONG", "most", MOST_LINES);
            Refused.unless(lines.stream().anyMatch(line -> line.startsWith("title ")), "REPORT_TEMPLATE_NO_TITLE");
            return lines;
        }
        catch (OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw Refused.invalid("REPORT_TEMPLATE_NO_WORD");
        }
    }

    private static String first(String table) {
        var text = table.strip().replaceAll("\\s+", " ");
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }

    /** An empty heading is nothing. */
    private static String line(XWPFDocument document, XWPFParagraph paragraph) {
        var text = paragraph.getText().replace('\t', ' ').strip();
        return text.isEmpty() ? "" : mark(document, paragraph) + text;
    }

    /** The style's name is the same in every language of Word. */
    private static String mark(XWPFDocument document, XWPFParagraph paragraph) {
        var id = paragraph.getStyle();
        var styles = document.getStyles();
        var style = id == null || styles == null ? null : styles.getStyle(id);
        return style == null || style.getName() == null ? ""
                : MARKS.getOrDefault(style.getName().toLowerCase(Locale.ROOT), "");
    }

    /** Of every other paragraph; programs that edit Word files look for it. */
    private static void plain(XWPFStyles styles) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setDefault(true);
        style.setStyleId("Normal");
        style.addNewName().setVal("Normal");
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private static void style(XWPFStyles styles, String name) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id(name));
        style.addNewName().setVal(name);
        var letters = style.addNewRPr();
        letters.addNewB();
        letters.addNewSz().setVal(name.equals("title") ? 44 : 32);
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private static String id(String name) {
        return name.replace(" ", "").replaceFirst("^.", name.substring(0, 1).toUpperCase(Locale.ROOT));
    }

}
