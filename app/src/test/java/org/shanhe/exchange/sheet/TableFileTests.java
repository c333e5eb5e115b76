package org.shanhe.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.kernel.Refused;

class TableFileTests {

    @TempDir
    Path folder;

    @Test
    void aWorkbookIsReadRowByRowWithItsFormulasDatesAndMergedCells() throws IOException {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("户表");
            sheet.value(0, 0, "标题");
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(1, 0, "户编号");
            sheet.value(2, 0, 12345678901L);
            sheet.value(2, 1, LocalDate.of(2014, 1, 31));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
            sheet.formula(2, 2, "1+1");
        });
        try (var table = TableFile.open(file, "a.xlsx")) {
            var rows = new ArrayList<List<String>>();
            var marks = new ArrayList<Boolean>();
            var merged = table.read(0, row -> {
                rows.add(List.of(row.copy()));
                marks.add(row.is(SheetRow.NUMBER, 0));
                return true;
            }, read -> {
            });
            assertThat(table.sheets()).containsExactly("户表");
            assertThat(rows.get(0)).startsWith("标题");
            assertThat(rows.get(2)).startsWith("12345678901", "2014-01-31");
            assertThat(marks).containsExactly(false, false, true);
            assertThat(merged).hasToString("[A1:C1]");
        }
    }

    @Test
    void aCsvFileIsReadInUtf8WithAndWithoutMarkAndInGb18030() throws IOException {
        var text = "户编号,户主姓名\n1,\"扎西,次仁\"\n";
        assertThat(csv(text.getBytes(StandardCharsets.UTF_8))).containsExactly("户编号|户主姓名", "1|扎西,次仁");
        assertThat(csv(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).containsExactly("户编号|户主姓名", "1|扎西,次仁");
        assertThat(csv(text.getBytes(Charset.forName("GB18030")))).containsExactly("户编号|户主姓名", "1|扎西,次仁");
        assertThat(csv(text.replace(',', '\t').getBytes(StandardCharsets.UTF_8))).first().isEqualTo("户编号|户主姓名");
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedByWhatItIs() throws IOException {
        refused("IMPORT_EMPTY_FILE", "a.xlsx", new byte[0]);
        refused("IMPORT_NOT_EXCEL", "a.xlsx", "%PDF-1.4 not a workbook".getBytes(StandardCharsets.UTF_8));
        refused("IMPORT_NOT_EXCEL", "a.csv", new byte[] { 1, 0, 2, 0 });
        var old = new byte[2048];
        System.arraycopy(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 }, 0, old, 0, 4);
        refused("IMPORT_OLD_EXCEL", "a.xls", old);
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 1024, name.length);
        refused("IMPORT_ENCRYPTED", "a.xlsx", old);
        refused("IMPORT_NOT_EXCEL", "a.xlsx", zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aWorkbookCutInHalfIsRefused() throws IOException {
        var whole = Files.readAllBytes(workbook(book -> {
            var sheet = book.newWorksheet("户表");
            for (int i = 0; i < 1000; i++) {
                sheet.value(i, 0, "row " + i);
            }
        }));
        refused("IMPORT_CUT_OFF", "a.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void aHundredMegabytesOfZerosInAZipAreRefusedWhileReading() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "xl/workbook.xml", """
                    <workbook xmlns:r="r"><sheets><sheet name="户表" sheetId="1" r:id="r1"/></sheets></workbook>
                    """.getBytes(StandardCharsets.UTF_8));
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>
                    """.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row><c t=\"str\"><v>".getBytes(StandardCharsets.UTF_8));
            var zeros = "0".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
            zip.write("</v></c></row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        var file = Files.write(folder.resolve("bomb.xlsx"), bytes.toByteArray());
        try (var table = TableFile.open(file, "bomb.xlsx")) {
            assertThatThrownBy(() -> table.read(0, row -> true, read -> {
            })).isInstanceOf(Refused.class).extracting("code").isEqualTo("IMPORT_ZIP_BOMB");
        }
    }

    private void refused(String code, String name, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("file"), bytes);
        assertThatThrownBy(() -> {
            try (var table = TableFile.open(file, name)) {
                table.read(0, row -> true, read -> {
                });
            }
        }).isInstanceOf(Refused.class).extracting("code").isEqualTo(code);
    }

    private List<String> csv(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("a.csv"), bytes);
        var rows = new ArrayList<String>();
        try (var table = TableFile.open(file, "a.csv")) {
            table.read(0, row -> rows.add(String.join("|", row.copy())), read -> {
            });
        }
        return rows;
    }

    private Path workbook(Filling filling) throws IOException {
        var file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            filling.fill(book);
        }
        return file;
    }

    private interface Filling {

        void fill(Workbook book) throws IOException;

    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, name, content);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

}
