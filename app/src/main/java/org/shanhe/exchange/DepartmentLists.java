package org.shanhe.exchange;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.CodeLists;
import org.shanhe.registry.IdentityNumber;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the list of a department, its headings as departments write them (部门名单). */
@Component
class DepartmentLists {

    private static final int MOST_ROWS = 100_000;

    /** A column's heading, as departments write it, and what of the register it is. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(Map.entry("性别", "sex"),
            Map.entry("出生日期", "birth_on"), Map.entry("姓名", "name"), Map.entry("低保", "subsistence"),
            Map.entry("社会救助", "subsistence"), Map.entry("文化程度", "education"), Map.entry("在校生状况", "student"),
            Map.entry("生存状态", "life_state"), Map.entry("是否参加基本医疗保险", "medical_insurance"),
            Map.entry("医疗保险", "medical_insurance"), Map.entry("大病保险", "critical_insurance"),
            Map.entry("养老保险", "pension_insurance"), Map.entry("工作单位", "employer"), Map.entry("婚姻状况", "marital"),
            Map.entry("劳动能力", "labour"));

    /** The code list a column's words belong to. */
    private static final Map<String, String> LISTS = Map.of("sex", "SEX", "subsistence", "SUBSISTENCE", "education",
            "EDUCATION", "student", "STUDENT", "life_state", "LIFE_STATE", "marital", "MARITAL", "labour", "LABOUR");

    private final CodeLists codes;

    private final SensitiveValues sensitive;

    private final JsonMapper json;

    private final Clock clock;

    DepartmentLists(CodeLists codes, SensitiveValues sensitive, JsonMapper json, Clock clock) {
        this.codes = codes;
        this.sensitive = sensitive;
        this.json = json;
        this.clock = clock;
    }

    record Given(int row, @Nullable String name, @Nullable String birth, @Nullable String token, String fields) {
    }

    List<Given> read(Uploads.Received file, LocalDate dataOn) throws IOException {
        var given = new ArrayList<Given>();
        var heading = new ArrayList<String>();
        try (var table = TableFile.open(file.path(), file.name())) {
            table.read(0, row -> {
                if (heading.isEmpty()) {
                    for (var cell : row.copy()) {
                        heading.add(cell.strip());
                    }
                }
                else if (!row.blank()) {
                    given.add(given(row, heading, dataOn));
                    Refused.unless(given.size() <= MOST_ROWS, "COMPARISON_TOO_LONG", "most", MOST_ROWS);
                }
                return true;
            }, _ -> {
            });
        }
        boolean keyed = heading.stream().anyMatch(DepartmentLists::numbered)
                || heading.contains("姓名") && heading.contains("出生日期");
        Refused.unless(keyed, "COMPARISON_WITHOUT_KEY");
        return given;
    }

    private Given given(SheetRow row, List<String> heading, LocalDate dataOn) {
        var fields = new HashMap<String, @Nullable String>();
        String token = null;
        for (int i = 0; i < heading.size(); i++) {
            var text = row.at(i).strip();
            var field = COLUMNS.get(heading.get(i));
            if (numbered(heading.get(i)) && !text.isEmpty()) {
                var number = IdentityNumber.normal(text);
                var bytes = sensitive.token(SensitiveField.DOCUMENT,
                        number.length() > 18 ? number.substring(0, 18) : number);
                token = bytes == null ? null : HexFormat.of().formatHex(bytes);
            }
            else if (field != null) {
                fields.put(field, text.isEmpty() ? null : value(field, text, dataOn));
            }
        }
        return new Given(row.number(), fields.get("name"), day(fields.get("birth_on")), token,
                json.writeValueAsString(fields));
    }

    /** A compared value in the reader's words; what is no code stays as it is. */
    @Nullable String word(String field, @Nullable String value, Locale locale) {
        var list = LISTS.get(field);
        if (value == null || list == null) {
            return value;
        }
        return codes.list(list, LocalDate.now(clock))
            .find(value)
            .map(code -> locale.getLanguage().equals("en") ? code.en() : code.zh())
            .orElse(value);
    }

    private String value(String field, String text, LocalDate dataOn) {
        if (field.endsWith("_insurance")) {
            return text.startsWith("是") || text.startsWith("已") || text.equals("1") ? "true" : "false";
        }
        if (field.equals("birth_on")) {
            int day = Dates.parse(text);
            return day <= 0 ? text : "%04d-%02d-%02d".formatted(day / 10000, day / 100 % 100, day % 100);
        }
        var list = LISTS.get(field);
        return list == null ? text : codes.list(list, dataOn).inWords(text).map(code -> code.code()).orElse(text);
    }

    private static @Nullable String day(@Nullable String text) {
        return text != null && text.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])") ? text : null;
    }

    private static boolean numbered(String heading) {
        return heading.contains("证件号") || heading.contains("身份证");
    }

}
