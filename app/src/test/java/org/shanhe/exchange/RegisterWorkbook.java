package org.shanhe.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes a small register as a real workbook; all persons are made up. */
final class RegisterWorkbook {

    static final List<String> HOUSEHOLD = List.of("户编号", "行政村代码", "户主姓名", "家庭人口数", "脱贫标志", "脱贫时间", "识别时间", "主要致贫原因",
            "联系电话", "年度", "工资性收入");

    static final List<String> PERSON = List.of("户编号", "姓名", "性别", "证件号码", "与户主关系", "民族", "健康状况", "务工时间(月)");

    final List<String[]> households = new ArrayList<>();

    final List<String[]> persons = new ArrayList<>();

    private Consumer<Worksheet> onHouseholds = sheet -> {
    };

    /** Households of a head and a spouse in one village, numbered from one on. */
    static RegisterWorkbook of(String prefix, long village, int count) {
        var book = new RegisterWorkbook();
        for (int i = 1; i <= count; i++) {
            var no = prefix + String.format("%05d", i);
            book.households.add(new String[] { no, String.valueOf(village), "甲" + i, "2", "未脱贫", "", "2014-01-01", "因病",
                    "138" + String.format("%08d", (prefix.hashCode() & 0xFFFF) * 1000L + i), "2018", "1,200.50" });
            var seed = Math.floorMod(prefix.hashCode(), 400) + i;
            book.persons.add(new String[] { no, "甲" + i, "男", identity(seed, prefix, true), "户主", "藏族", "健康", "3.5" });
            book.persons.add(new String[] { no, "乙" + i, "女", identity(seed, prefix, false), "配偶", "藏族", "健康", "" });
        }
        return book;
    }

    static String identity(int number, String prefix, boolean male) {
        var sequence = number * 2 % 998 + (male ? 1 : 0);
        var day = java.time.LocalDate.of(1950, 1, 1)
            .plusDays(Math.floorMod(prefix.hashCode() * 31L + number * 7L, 18_000L));
        var seventeen = "540623" + day.toString().replace("-", "") + String.format("%03d", sequence);
        int[] weights = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * weights[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    RegisterWorkbook household(int index, String column, String value) {
        households.get(index)[HOUSEHOLD.indexOf(column)] = value;
        return this;
    }

    RegisterWorkbook person(int index, String column, String value) {
        persons.get(index)[PERSON.indexOf(column)] = value;
        return this;
    }

    RegisterWorkbook also(Consumer<Worksheet> change) {
        onHouseholds = change;
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("户表");
            fill(sheet, HOUSEHOLD, households);
            onHouseholds.accept(sheet);
            fill(book.newWorksheet("人表"), PERSON, persons);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A title and two notes above the header, as in the national templates. */
    private static void fill(Worksheet sheet, List<String> header, List<String[]> rows) {
        sheet.value(0, 0, "登记表");
        sheet.value(1, 0, "填表说明");
        for (int i = 0; i < header.size(); i++) {
            sheet.value(2, i, header.get(i));
        }
        for (int row = 0; row < rows.size(); row++) {
            var cells = rows.get(row);
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    sheet.value(3 + row, i, cells[i]);
                }
            }
        }
    }

    Importer.Upload upload() {
        return upload(bytes());
    }

    static Importer.Upload upload(byte[] bytes) {
        return new Importer.Upload("登记表.xlsx", new ByteArrayInputStream(bytes));
    }

    List<String> numbers() {
        return households.stream().map(row -> Arrays.asList(row).getFirst()).toList();
    }

}
