package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shanhe.access.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that answers a workbook is opened as a person opens it, in both
 * languages. The addresses are those the platform has, so a new one is opened without
 * being named here.
 */
@DemoTest
class WorkbookTests {

    /** The answer to something handed in; opened by the tests that hand it in. */
    private static final Pattern HANDED_IN = Pattern
        .compile(".*/errors\\.xlsx|/api/(comparisons|assessments|inspections)/.*");

    private static final Pattern MACHINE = Pattern
        .compile("[a-z]+(\\.[A-Za-z_]+)+|[A-Z]{2,}(_[A-Z]+)*|true|false|null|.*(\\{\"|\"\\w+\":|\\d-\\d\\dT\\d).*");

    /** Columns that hold names given by people or by a standard. */
    private static final Pattern NAMED = Pattern
        .compile(".*(编号|编码|代码|单号|材料|SHA-256)|规则|Rule|Proofs|Number|.* (number|code)");

    private static final Pattern QUANTITY = Pattern.compile(".*(（[^（]+）|数|金额|权重|天数)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(\\.\\d+)?%?");

    private static final Pattern IDENTITY = Pattern.compile("(?s).*(?<!\\d)\\d{17}[\\dX](?!\\d).*");

    private static final Pattern ENGLISH = Pattern.compile("(?s).*[a-z]{3}.*");

    private static final Pattern CHINESE = Pattern.compile("(?s).*\\p{IsHan}.*");

    private static final DataFormatter SHOWN = new DataFormatter();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    Environment environment;

    private record Asked(String who, String address) {
    }

    @Test
    void everyWorkbookIsNamedHeadedAndInTheLanguageOfItsReader() throws IOException {
        var browsers = new HashMap<String, Browser>();
        var wrong = new TreeSet<String>();
        var rows = new TreeMap<String, Integer>();
        for (var asked : addresses()) {
            var browser = browsers.computeIfAbsent(asked.who(), this::signedIn);
            for (var language : List.of("zh-CN", "en")) {
                var file = browser.file(asked.address(), "Accept-Language", language);
                try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                        if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                            look(workbook.getSheetAt(i), language.equals("en"), asked.address() + " " + language + " ",
                                    wrong);
                            rows.merge(asked.address(), workbook.getSheetAt(i).getLastRowNum(), Integer::sum);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).hasSizeGreaterThan(30).allSatisfy((address, count) -> {
            if (address.contains("/export.xlsx") && !address.matches("/api/(claims|rules)/.*")) {
                assertThat(count).as(address).isPositive();
            }
        });
    }

    private List<Asked> addresses() {
        return mapping.getHandlerMethods()
            .keySet()
            .stream()
            .flatMap(handler -> handler.getPatternValues().stream())
            .filter(address -> address.endsWith(".xlsx") && !HANDED_IN.matcher(address).matches())
            .map(this::asked)
            .toList();
    }

    private Asked asked(String address) {
        return switch (address) {
            case "/api/households/export.xlsx" -> new Asked("village", address);
            case "/api/households/differences/export.xlsx" ->
                new Asked("county", address + "?from=%s&to=2100-01-01T00:00:00Z".formatted(one(
                        "select to_char(min(created_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from registry.change_request")));
            case "/api/registers/differences/export.xlsx" -> new Asked("county",
                    address + one("select '?from=' || min(id) || '&to=' || max(id) from registry.frozen_register"));
            case "/api/delivery-files/template.xlsx" -> new Asked("county", address + "?kind=TRAINING_CADRE");
            case "/api/accounts-ledger/{id}/export.xlsx" -> new Asked("finance",
                    address.replace("{id}", one("select min(account) from project.project where account is not null")));
            case "/api/explore/export.xlsx" ->
                new Asked("county", address + "?figure=household.registered&rows=TOWN&place=540623000000");
            case "/api/whatif/{id}/households/export.xlsx" -> new Asked("county", address.replace("{id}", tried()));
            case "/api/reports/{kind}/report.xlsx" -> new Asked("group", address.replace("{kind}", "results-review")
                    + "?on=2021-02-25&partner=" + one("select id from partner.partner where name = '国家能源集团'"));
            default -> new Asked(address.matches("/api/(money|payment).*") ? "finance"
                    : address.matches("/api/(consumption|records|agreements|visits|pairing|claims).*") ? "group"
                            : "county",
                    address);
        };
    }

    /** A higher line, which judges many households otherwise. */
    private String tried() {
        return signedIn("county")
            .post("/api/whatif", Map.of("pack", "2014-2020", "lens", "OFFICIAL", "lines",
                    List.of(Map.of("field", "poverty", "yuan", 6000))))
            .json()
            .path("trial")
            .asString();
    }

    private static void look(Sheet sheet, boolean english, String where, TreeSet<String> wrong) {
        // in the words of the national forms, or texts
        boolean ours = !where.matches("/api/(demo|reports)/.*") && !where.contains("/template.xlsx");
        var head = head(sheet);
        if (head == null) {
            wrong.addAll(ours || sheet.getPhysicalNumberOfRows() == 0 ? Set.of(where + "has no header") : Set.of());
            return;
        }
        if (foreign(sheet.getSheetName(), english) && ours) {
            wrong.add(where + "sheet " + sheet.getSheetName());
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                var column = SHOWN.formatCellValue(head.getCell(cell.getColumnIndex()));
                var text = SHOWN.formatCellValue(cell);
                var problem = ours && row.getRowNum() >= head.getRowNum() ? row == head ? heading(text, english)
                        : problem(text, column, cell.getCellType() == CellType.STRING, english) : null;
                if (problem != null) {
                    wrong.add(where + column + ": " + problem + " " + text);
                }
            }
        }
    }

    /** The first row of several cells; above it stands a title. */
    private static @Nullable Row head(Sheet sheet) {
        for (Row row : sheet) {
            int filled = 0;
            for (Cell cell : row) {
                filled += SHOWN.formatCellValue(cell).isBlank() ? 0 : 1;
            }
            if (filled > 1) {
                return row;
            }
        }
        return null;
    }

    private static @Nullable String heading(String text, boolean english) {
        return foreign(text, english) && !text.startsWith("SHA") ? "a heading" : null;
    }

    private static @Nullable String problem(String text, String column, boolean words, boolean english) {
        if (IDENTITY.matcher(text).matches()) {
            return "an identity number";
        }
        if (NAMED.matcher(column).matches()) {
            return null;
        }
        return MACHINE.matcher(text).matches() ? "for a machine"
                : !english && foreign(text, false) ? "English"
                        : words && QUANTITY.matcher(column).matches() && NUMBER.matcher(text).matches()
                                ? "a number as text" : null;
    }

    private static boolean foreign(String text, boolean english) {
        return (english ? CHINESE : ENGLISH).matcher(text).matches();
    }

    private Browser signedIn(String name) {
        var browser = new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
        browser.signIn(name, "shanhe-demo");
        return browser;
    }

    private String one(String sql) {
        return owner.sql(sql).query(String.class).single();
    }

}
