package org.shanhe.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shanhe.exchange.ImportState;
import org.shanhe.exchange.Importer;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;

/**
 * A made-up register of households of three, always the same for a size, as files in the
 * layout of the national tables.
 */
record Register(List<Long> villages, int households) {

    private static final String[] HOUSEHOLD = { "户编号", "行政村代码", "村民小组", "户主姓名", "家庭人口数", "脱贫标志", "脱贫时间", "识别时间", "识别标准",
            "贫困户属性", "主要致贫原因", "其他致贫原因", "联系电话", "开户银行", "银行账号", "是否军烈属", "年度", "工资性收入", "生产经营性收入", "财产性收入", "转移性收入",
            "生产经营性支出", "人均纯收入", "耕地面积", "住房面积", "危房等级", "是否解决安全饮用水", "是否通生活用电" };

    private static final String[] PERSON = { "户编号", "人编号", "姓名", "性别", "证件类型", "证件号码", "出生日期", "与户主关系", "民族", "文化程度",
            "健康状况", "劳动技能", "务工时间（月）", "婚姻状况", "政治面貌", "是否享受低保", "是否参加城乡居民基本医疗保险", "是否参加大病保险", "是否参加城乡居民基本养老保险" };

    private static final String[] FAMILY = { "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩",
            "杨" };

    private static final String[] GIVEN = { "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯", "辰",
            "巳" };

    private static final String[] CAUSE = { "因病", "因残", "因学", "因灾", "缺土地", "缺水", "缺技术", "缺劳力", "缺资金" };

    private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

    /** What a workbook holds as a number; longer ones are names. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,8}");

    static final int MEMBERS = 3;

    /** Over the villages of one prefecture. */
    static Register of(Platform platform, int households) {
        var villages = Rows.of(platform.owner()
            .sql("select code from place.division where down_to = 5 and code between 540600000000 and 540699999999")
            .query(Long.class));
        return new Register(villages.stream().sorted().toList(), households);
    }

    int rows() {
        return households * (1 + MEMBERS);
    }

    List<Path> csv(Path folder) throws IOException {
        var files = List.of(folder.resolve("户表.csv"), folder.resolve("人表.csv"));
        try (var out = CsvWriter.builder().build(files.get(0), StandardCharsets.UTF_8)) {
            out.writeRecord(HOUSEHOLD);
            each(i -> out.writeRecord(household(i)));
        }
        try (var out = CsvWriter.builder().build(files.get(1), StandardCharsets.UTF_8)) {
            out.writeRecord(PERSON);
            each(i -> {
                for (int member = 0; member < MEMBERS; member++) {
                    out.writeRecord(person(i, member));
                }
            });
        }
        return files;
    }

    List<Path> xlsx(Path folder) throws IOException {
        var file = folder.resolve("登记表.xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "shanhe", "1.0")) {
            var households = book.newWorksheet("户表");
            row(households, 0, HOUSEHOLD);
            each(i -> row(households, 1 + i, household(i)));
            households.finish();
            var persons = book.newWorksheet("人表");
            row(persons, 0, PERSON);
            each(i -> {
                for (int member = 0; member < MEMBERS; member++) {
                    row(persons, 1 + i * MEMBERS + member, person(i, member));
                }
            });
            persons.finish();
        }
        return List.of(file);
    }

    /** Imports the register through the platform's own door. */
    void load(Platform platform) throws IOException {
        var folder = Platform.temporary();
        try {
            var importer = platform.bean(Importer.class);
            var files = csv(folder).stream()
                .map(file -> new Importer.Upload(file.getFileName().toString(), open(file)));
            Scope.system().call(() -> {
                long id = importer.upload(files.toList(), null);
                ImportBench.reached(importer.await(id), ImportState.READY);
                importer.apply(id);
                return ImportBench.reached(importer.await(id), ImportState.APPLIED);
            });
        }
        finally {
            Platform.delete(folder);
        }
        platform.owner().sql("analyze").update();
    }

    static java.io.InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        }
        catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void each(IntConsumer row) {
        for (int i = 0; i < households; i++) {
            row.accept(i);
        }
    }

    private static void row(Worksheet sheet, int row, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            if (cell.isEmpty()) {
                continue;
            }
            if (AMOUNT.matcher(cell).matches()) {
                sheet.value(row, i, Double.valueOf(cell));
            }
            else {
                sheet.value(row, i, cell);
            }
        }
        if (row % 1000 == 999) {
            try {
                sheet.flush();
            }
            catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private String[] household(int i) {
        boolean exited = i % 3 != 0;
        int wage = 6_000 + i % 997 * 10;
        int business = 3_000 + i % 499 * 10;
        int transfer = 900 + i % 89 * 10;
        int cost = 500 + i % 97 * 10;
        return new String[] { number(i), village(i), i % 4 + 1 + "组", name(i, 0), String.valueOf(MEMBERS),
                exited ? "已脱贫" : "未脱贫", exited ? LocalDate.of(2016 + i % 4, 12, 20).toString() : "",
                LocalDate.of(2014, 1 + i % 12, 1 + i % 28).toString(), "国家标准", "一般贫困户", CAUSE[i % 9],
                i % 5 == 0 ? CAUSE[(i + 4) % 9] : "", "139%08d".formatted(i), "农业银行", "62284800%011d".formatted(i),
                i % 50 == 0 ? "是" : "否", "2020", String.valueOf(wage), String.valueOf(business), "0",
                String.valueOf(transfer), String.valueOf(cost),
                String.valueOf((wage + business + transfer - cost) / MEMBERS), String.valueOf(i % 20), "80",
                i % 30 == 0 ? "C" : "B", i % 40 == 0 ? "否" : "是", "是" };
    }

    private String[] person(int i, int member) {
        boolean male = (i % 5 == 0) == (member == 1) || member == 2 && i % 2 == 0;
        // a head and a spouse of one day differ by sex, the child by its year
        var born = member < 2 ? LocalDate.of(1950, 1, 1).plusDays(i % 9_000)
                : LocalDate.of(1995, 1, 1).plusDays(i % 7_000);
        int sequence = i / (member < 2 ? 9_000 : 7_000) * 2 + (male ? 1 : 0);
        var relation = member == 0 ? "户主" : member == 1 ? "配偶" : male ? "之子" : "之女";
        return new String[] { number(i), number(i) + "0" + (member + 1), name(i, member), male ? "男" : "女", "居民身份证",
                identity(born, sequence), born.toString(), relation, i % 20 == 0 ? "汉族" : "藏族",
                member == 2 ? "初中" : "小学", i % 11 == 0 && member == 0 ? "长期慢性病" : "健康", "普通劳动力",
                member == 1 ? "" : String.valueOf(i % 13 == 0 ? 12 : i % 12), member == 2 ? "" : "已婚", "群众",
                i % 6 == 0 ? "是" : "否", "是", "是", member == 2 ? "否" : "是" };
    }

    private String village(int i) {
        return String.valueOf(villages.get(i % villages.size()));
    }

    private static String number(int i) {
        return "5406%08d".formatted(i);
    }

    private static String name(int i, int member) {
        return FAMILY[(member == 1 ? i + 7 : i) % 16] + GIVEN[i / 16 % 16] + GIVEN[(i / 256 + member) % 16];
    }

    private static String identity(LocalDate born, int sequence) {
        var seventeen = "540623%s%03d".formatted(born.toString().replace("-", ""), sequence);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

}
