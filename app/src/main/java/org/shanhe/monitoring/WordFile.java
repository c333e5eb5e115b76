package org.shanhe.monitoring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A printed notice as a Word file, in the type sizes of official documents. */
final class WordFile {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    private final StringBuilder body = new StringBuilder();

    private WordFile() {
    }

    static void write(Notices.Sheet sheet, OutputStream out) throws IOException {
        var file = new WordFile();
        file.paragraph(sheet.title(), "center", 44, true);
        file.paragraph("", "left", 32, false);
        file.paragraph(sheet.text(), "both", 32, false);
        file.table(sheet);
        file.paragraph(sheet.contact(), "both", 32, false);
        file.paragraph("", "left", 32, false);
        file.paragraph(sheet.signed(), "right", 32, false);
        file.finish(out);
    }

    private void table(Notices.Sheet sheet) {
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        for (var edge : new String[] { "top", "left", "bottom", "right", "insideH", "insideV" }) {
            body.append("<w:%s w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/>".formatted(edge));
        }
        body.append(
                "</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"2600\"/><w:gridCol w:w=\"6200\"/></w:tblGrid>");
        for (var line : sheet.lines()) {
            body.append("<w:tr>");
            cell(line.label());
            cell(line.value());
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private void cell(String text) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
        paragraph(text, "left", 28, false);
        body.append("</w:tc>");
    }

    private void paragraph(String text, String align, int size, boolean bold) {
        var run = "<w:rPr><w:rFonts w:eastAsia=\"%s\"/>%s<w:sz w:val=\"%d\"/></w:rPr>"
            .formatted(bold ? "SimSun" : "FangSong", bold ? "<w:b/>" : "", size);
        body.append("<w:p><w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/>")
            .append(align.equals("both") ? "<w:ind w:firstLineChars=\"200\"/>" : "")
            .append("<w:jc w:val=\"%s\"/></w:pPr><w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>"
                .formatted(align, run, escaped(text)));
    }

    private void finish(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", RELATIONS);
            part(zip, "word/document.xml",
                    """
                            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/></w:sectPr></w:body></w:document>"""
                        .formatted(body));
        }
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

}
