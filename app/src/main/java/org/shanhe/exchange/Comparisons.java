package org.shanhe.exchange;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.CodeLists;
import org.shanhe.registry.IdentityNumber;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a department's list against the register (部门比对), person by person and field by
 * field; the register stays as it is.
 */
@Service
class Comparisons {

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

    private final JdbcClient jdbc;

    private final CodeLists codes;

    private final SensitiveValues sensitive;

    private final JsonMapper json;

    Comparisons(JdbcClient jdbc, CodeLists codes, SensitiveValues sensitive, JsonMapper json) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.sensitive = sensitive;
        this.json = json;
    }

    record Comparison(long id, String department, LocalDate dataOn, String file, int rows, OffsetDateTime comparedAt,
            long agrees, long differs, long missing) {
    }

    record Compared(long id, int row, @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) Long place,
            @Nullable String placeName, @Nullable Long household, @Nullable Long person, @Nullable String name,
            String field, @Nullable String theirs, @Nullable String ours, String outcome) {
    }

    private record Given(int row, @Nullable String name, @Nullable String birth, @Nullable String token,
            String fields) {
    }

    @Transactional
    public long compare(String department, LocalDate dataOn, Uploads.Received file) throws IOException {
        Refused.unless(!department.isBlank() && department.length() <= 60, "COMPARISON_DEPARTMENT");
        var given = read(file, dataOn);
        return jdbc.sql(Sql.of(Comparisons.class, "compare"))
            .paramSource(RecordParameters.columns(Given.class, given)
                .addValue("department", department.strip())
                .addValue("dataOn", dataOn)
                .addValue("file", file.name())
                .addValue("sha256", file.sha256())
                .addValue("count", given.size()))
            .query(Long.class)
            .single();
    }

    @Transactional(readOnly = true)
    public List<Comparison> list() {
        return Rows.of(jdbc
            .sql("""
                    select c.id, c.department, c.data_on, c.file, c.rows, c.compared_at,
                           count(*) filter (where d.outcome = 'AGREES') as agrees, count(*) filter (where d.outcome = 'DIFFERS') as differs,
                           count(*) filter (where d.outcome = 'MISSING') as missing
                      from exchange.comparison c left join exchange.compared d on d.comparison = c.id
                     group by c.id order by c.id desc limit 200
                    """)
            .query(Comparison.class));
    }

    @Transactional(readOnly = true)
    public Listed<Compared> rows(long id, @Nullable String outcome, @Nullable String cursor, int limit) {
        Refused.unless(outcome == null || List.of("AGREES", "DIFFERS", "MISSING").contains(outcome), "FILTER_MALFORMED",
                "name", "outcome", "value", outcome);
        return Listed.of(Rows.of(jdbc
            .sql("""
                    select d.id, d.row, d.place, p.name as place_name, d.household, d.person, d.name, d.field, d.theirs, d.ours, d.outcome
                      from exchange.compared d left join place.division p on p.code = d.place
                     where d.comparison = :id and (cast(:outcome as text) is null or d.outcome = :outcome) and d.id > :after
                     order by d.id limit :limit
                    """)
            .param("id", id)
            .param("outcome", outcome)
            .param("after", Listed.after(cursor))
            .param("limit", Listed.read(limit))
            .query(Compared.class)), limit, Compared::id);
    }

    private List<Given> read(Uploads.Received file, LocalDate dataOn) throws IOException {
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
        boolean keyed = heading.stream().anyMatch(Comparisons::numbered)
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
