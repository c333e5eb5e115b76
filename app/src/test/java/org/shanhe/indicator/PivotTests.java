package org.shanhe.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.cadre.Postings;
import org.shanhe.kernel.Scope;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.Transfers;
import org.shanhe.measure.Deliveries;
import org.shanhe.partner.Partners;
import org.shanhe.project.Projects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Tables of figures: every cell is the figure asked alone, every total is of the entries.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PivotTests {

    private static final String SCOPE = "&place=" + SmallWorld.PREFECTURE;

    final SmallWorld world = new SmallWorld();

    @Autowired
    ApplicationContext context;

    private People people;

    private Browser officer;

    @BeforeAll
    void build(@Autowired @Qualifier("owner") JdbcClient owner, @Autowired Partners partners,
            @Autowired Projects projects, @Autowired Grants grants, @Autowired Transfers transfers,
            @Autowired Deliveries deliveries, @Autowired Postings postings) {
        Scope.system()
            .run(() -> world.build(owner,
                    new SmallWorld.Ways(partners, projects, grants, transfers, deliveries, postings)));
        people = new People(context);
        officer = people.signedIn(people.named(Role.PROVINCE_OFFICER, 650000000000L));
    }

    @Test
    void everyCellAndEveryTotalIsTheFigureAskedAlone() {
        for (var table : List.of("figure=fund.invested&rows=COUNTY&columns=PURPOSE",
                "figure=fund.arrived&rows=SOURCE&columns=YEAR&from=2014-01-01&to=2020-12-31",
                "figure=fund.invested&rows=TAG&columns=PARTNER", "figure=fund.invested&rows=PARTNER",
                "figure=beneficiaries&rows=VILLAGE&columns=YEAR&from=2016-01-01&to=2019-06-30&reading=UP_TO",
                "figure=beneficiaries,beneficiaries.occurrences,project.count&rows=COUNTY&compare=LAST_YEAR,PEERS,TARGET&on=2018-12-31",
                "figure=cadre.on_post&rows=QUARTER&from=2017-01-01&to=2018-12-31&columns=COUNTY",
                "figure=incidence,person.poor,household.registered&rows=TOWN&on=2018-06-30",
                "figure=income.mean,cost.per_person,cost.road&rows=COUNTY&compare=LAST_YEAR,PEERS&on=2018-12-31",
                "figure=cost.road,project.completion_rate,training.employment_rate&rows=PARTNER&on=2018-12-31",
                "figure=income.mean,project.start_rate&rows=YEAR&from=2014-01-01&to=2018-12-31",
                "figure=exit.in_period&rows=COUNTY&columns=YEAR&from=2015-01-01&to=2018-12-31",
                "figure=fund.invested,fund.paid&rows=COUNTY&columns=YEAR&from=2016-01-01&to=2017-12-31&known=2099-01-01")) {
            var pivot = get("/api/explore?" + table + SCOPE);
            assertThat(pivot.path("cells").size()).as(table).isPositive();
            for (var row : pivot.path("cells")) {
                for (var cell : row) {
                    if (!cell.path("ask").isNull()) {
                        var alone = get(
                                "/api/figures/" + cell.path("figure").asString() + "?" + cell.path("ask").asString());
                        assertThat(cell.path("display")).as(table + " " + cell).isEqualTo(alone.path("display"));
                        assertThat(cell.path("value").asString()).as(table + " " + cell)
                            .isEqualTo(alone.path("value").asString());
                    }
                }
            }
        }
    }

    @Test
    void someTotalsAreLessThanTheSumOfTheirCellsBecauseOnePersonCountsOnce() {
        var pivot = get("/api/explore?figure=beneficiaries&rows=YEAR&from=2014-01-01&to=2020-12-31" + SCOPE);
        var rows = pivot.path("cells");
        var total = rows.get(rows.size() - 1).get(0).path("value").asLong();
        long sum = 0;
        for (int n = 0; n < rows.size() - 1; n++) {
            sum += rows.get(n).get(0).path("value").asLong();
        }
        assertThat(total).isPositive().isLessThan(sum);
    }

    @Test
    void aCellOpensEntriesThatComeToIt() {
        var cell = get("/api/explore?figure=fund.invested&rows=PURPOSE" + SCOPE).path("cells").get(0).get(0);
        var page = get("/api/figures/fund.invested/entries?" + cell.path("ask").asString());
        assertThat(page.path("sum").asString()).isEqualTo(cell.path("value").asString());
    }

    @Test
    void aSharedViewShowsEachReaderOnlyTheOwnScope() {
        var view = "figure=fund.invested&rows=VILLAGE" + SCOPE;
        var name = "各村投入 " + System.nanoTime();
        var body = "{\"name\":\"%s\",\"screen\":\"explore\",\"query\":\"%s\",\"shared\":true}".formatted(name, view);
        var id = officer.post("/api/explore/views", body).json().path("id").asLong();
        var villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, world.villages.getFirst()));
        assertThat(villager.get("/api/explore/views").body()).contains(name);
        var rows = villager.get("/api/explore?" + view).json().path("rows");
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.get(0).path("key").asString()).isEqualTo("" + world.villages.getFirst());
        var county = villager.get("/api/explore?figure=person.poor&rows=COUNTY&on=2016-06-30")
            .json()
            .path("cells")
            .get(0)
            .get(0);
        assertThat(villager.get("/api/figures/person.poor?" + county.path("ask").asString()).json().path("value"))
            .isEqualTo(county.path("value"));
        assertThat(villager.delete("/api/explore/views/" + id, null).status()).isEqualTo(404);
        var wider = people.signedIn(people.named(Role.COUNTY_OFFICER, 540623000000L));
        assertThat(wider.get("/api/explore/views").body()).doesNotContain(name);
        assertThat(officer.post("/api/explore/views", body).json().path("id").asLong()).isEqualTo(id);
        assertThat(officer.post("/api/explore/views", body.replace("VILLAGE", "TOWN")).status()).isEqualTo(409);
        assertThat(officer.delete("/api/explore/views/" + id, null).status()).isEqualTo(204);
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsReason() {
        assertThat(Map
            .ofEntries(Map.entry("rows=COUNTY", "EXPLORE_NO_FIGURE"),
                    Map.entry("figure=fund.invested", "EXPLORE_NO_ROWS"),
                    Map.entry("figure=fund.invested&rows=COUNTY;drop", "FILTER_MALFORMED"),
                    Map.entry("figure=fund.invested&rows=COUNTY&columns=TOWN", "EXPLORE_SAME_TWICE"),
                    Map.entry("figure=person.poor&rows=PURPOSE", "FIGURE_NOT_BY"),
                    Map.entry("figure=person.poor&rows=COUNTY&known=2019-01-01", "FIGURE_NOT_BY"),
                    Map.entry("figure=fund.invested&rows=COUNTY&without=EVERYTHING", "FILTER_MALFORMED"),
                    Map.entry("figure=fund.invested&rows=COUNTY&compare=MOON", "FILTER_MALFORMED"),
                    Map.entry("figure=fund.invested&rows=COUNTY&units=1'--", "PLACE_UNKNOWN"),
                    Map.entry("figure=fund.invested&rows=COUNTY&colour=red", "UNKNOWN_PARAMETER"),
                    Map.entry("figure=fund.invested&rows=MONTH&from=1900-01-01", "EXPLORE_TOO_MANY_TIMES"))
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey,
                    asked -> new HashSet<>(List.of(asked.getValue(),
                            officer.get("/api/explore?" + asked.getKey().replace(";", "%3B").replace("'", "%27"))
                                .json()
                                .path("code")
                                .asString())))))
            .allSatisfy((asked, codes) -> assertThat(codes).as(asked).hasSize(1));
    }

    @Test
    void sdmxTellsAnObservationALineAndTheStructureNamesEveryCodeItUses() {
        var lines = officer.get(
                "/api/figures/sdmx.csv?figure=fund.invested,person.poor&level=COUNTY&from=2016-01-01&to=2018-12-31&place="
                        + SmallWorld.PREFECTURE)
            .body()
            .lines()
            .toList();
        assertThat(lines.getFirst())
            .startsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE");
        var county = SmallWorld.COUNTIES.getFirst();
        var alone = get("/api/figures/person.poor?on=2017-12-31&place=" + county).path("value").asString();
        assertThat(lines)
            .contains("dataflow,SHANHE:INDICATORS(1.0.0),I,A,person-poor,%s,2017,%s,PERSON,DISTINCT,AT_DATE,A"
                .formatted(county, alone));
        var invested = get("/api/figures/fund.invested?on=2017-12-31&place=" + county).path("value").decimalValue();
        assertThat(lines).as("from the beginning to the end of the year")
            .contains("dataflow,SHANHE:INDICATORS(1.0.0),I,A,fund-invested,%s,2017,%s,CNY,AMOUNT,CUMULATIVE,A"
                .formatted(county, invested.movePointLeft(2).setScale(2).toPlainString()));
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1).length)).containsOnly(12);
        var codes = get("/api/figures/sdmx-structure.json").path("data").path("codelists").findValuesAsString("id");
        assertThat(codes).contains("person-poor", "fund-invested", "CNY", "PERSON", "DISTINCT", "AT_DATE");
    }

    @Test
    void theWorkbookHoldsTheNumbersAndEachIsALink() throws IOException {
        var file = officer.file("/api/explore/export.xlsx?figure=fund.invested,project.count&rows=COUNTY" + SCOPE);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(1).getHyperlink().getAddress())
                .contains("/figures/fund.invested?place=");
            assertThat(sheet.getHyperlinkList()).hasSize((sheet.getLastRowNum() - 2) * 2);
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(1).getStringCellValue()).isNotEmpty();
        }
    }

    private JsonNode get(String address) {
        var answer = officer.get(address);
        assertThat(answer.status()).as(address + answer.body()).isEqualTo(200);
        return answer.json();
    }

}
