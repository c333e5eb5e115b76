package org.shanhe.project.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class AssetTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Browser county;

    private long village;

    @BeforeEach
    void signIn() {
        village = owner.sql("select max(code) from place.division where code / 1000000 = 540623 and level = 5")
            .query(Long.class)
            .single();
        clock.set(LocalDate.of(2020, 6, 15));
        var people = new People(context);
        county = people.signedIn(people.named(Role.COUNTY_OFFICER, village / 1_000_000 * 1_000_000));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void anAssetIsEnteredOnceAndBeginsSurveyedAndNormal() {
        var key = UUID.randomUUID().toString();
        var first = add(key, Map.of());
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        var again = add(key, Map.of());
        assertThat(again.json().path("asset").path("id")).isEqualTo(first.json().path("asset").path("id"));
        assertThat(first.json().path("asset").path("status").asString()).isEqualTo("NORMAL");
        assertThat(first.json().path("asset").path("step").asString()).isEqualTo("SURVEYED");
        assertThat(first.json().path("asset").path("assetNo").asString()).startsWith("ZC540623-");
        assertThat(refusal(add(UUID.randomUUID().toString(), Map.of("builtOn", "2021-01-01"))))
            .isEqualTo("ASSET_DAY_TO_COME");
        assertThat(refusal(add(UUID.randomUUID().toString(), Map.of("originalValueFen", -1))))
            .isEqualTo("AMOUNT_NOT_POSITIVE");
        assertThat(refusal(add(UUID.randomUUID().toString(), Map.of("longitude", 12.0)))).isEqualTo("FIELD_MALFORMED");
        assertThat(refusal(add(UUID.randomUUID().toString(), Map.of("place", 540623999999L))))
            .isEqualTo("PLACE_UNKNOWN");
        assertThat(refusal(add(UUID.randomUUID().toString(), Map.of("place", 110101001001L))))
            .isEqualTo("OUTSIDE_SCOPE");
    }

    @Test
    void aCorrectionKeepsTheVersionBeforeAndIsRefusedToWhoeverHasAnOlderOne() {
        long asset = asset(Map.of());
        var body = stated(Map.of("name", "改名电站", "reason", "核实"));
        assertThat(county.put("/api/assets/" + asset, body, "If-Match", "\"1\"").status()).isEqualTo(200);
        assertThat(county.put("/api/assets/" + asset, body, "If-Match", "\"1\"").status()).isEqualTo(412);
        var page = page(asset);
        assertThat(page.path("asset").path("name").asString()).isEqualTo("改名电站");
        assertThat(page.path("past").get(0).path("reason").asString()).isEqualTo("核实");
    }

    @Test
    void aRightPassesFromOneHolderToTheNextAndStepsFollowEachOther() {
        long asset = asset(Map.of());
        assertThat(refusal(step(asset, "REGISTERED"))).isEqualTo("ASSET_STEP_OUT_OF_ORDER");
        assertThat(refusal(step(asset, "RIGHTS_CONFIRMED"))).isEqualTo("ASSET_STEP_WITHOUT_OWNER");
        give(asset, "镇人民政府", "2018-07-01");
        var given = give(asset, "村集体", "2019-01-01");
        assertThat(given.json().path("rights").size()).isEqualTo(2);
        assertThat(given.json().path("rights").get(1).path("until").asString()).isEqualTo("2019-01-01");
        assertThat(refusal(give(asset, "他人", "2018-09-01"))).isEqualTo("ASSET_RIGHT_BEFORE_ANOTHER");
        assertThat(step(asset, "RIGHTS_CONFIRMED").status()).isEqualTo(200);
        assertThat(step(asset, "REGISTERED").status()).isEqualTo(200);
        assertThat(step(asset, "HANDED_OVER").status()).isEqualTo(200);
        var cared = step(asset, "IN_CARE");
        assertThat(cared.json().path("asset").path("step").asString()).isEqualTo("IN_CARE");
        assertThat(refusal(step(asset, "INCOME_SHARED"))).isEqualTo("ASSET_STEP_BY_ITSELF");
    }

    @Test
    void anIdleAssetSaysSinceWhenAndWhatIsDoneAboutIt() {
        long asset = asset(Map.of());
        var idle = county.post("/api/assets/%d/status".formatted(asset), Map.of("status", "IDLE", "on", "2020-01-10",
                "reason", "设备停用", "measure", "出租给合作社", "dueOn", "2020-09-30"));
        assertThat(idle.status()).as(idle.body()).isEqualTo(200);
        assertThat(refusal(county.post("/api/assets/%d/status".formatted(asset),
                Map.of("status", "NORMAL", "on", "2020-01-10", "reason", "恢复"))))
            .isEqualTo("ASSET_STATUS_NOT_LATER");
        var found = county.get("/api/assets?status=IDLE&place=" + village).json();
        assertThat(found.path("rows").findValuesAsString("id")).contains(Long.toString(asset));
        assertThat(county.get("/api/assets?colour=red").status()).isEqualTo(400);
    }

    @Test
    void incomeIsSharedOutToTheFenAndNeverTwice() {
        long asset = cared();
        long poor = household("困难");
        var key = UUID.randomUUID().toString();
        receive(asset, 2019, 1_000_00, UUID.randomUUID().toString());
        receive(asset, 2019, 500_00, UUID.randomUUID().toString());
        var shares = List.of(Map.of("use", "HARDSHIP", "household", poor, "amountFen", 1_100_00),
                Map.of("use", "COLLECTIVE", "amountFen", 300_00));
        var paid = share(asset, key, 1_400_00, shares, Map.of());
        assertThat(paid.status()).as(paid.body()).isEqualTo(200);
        assertThat(share(asset, key, 1_400_00, shares, Map.of()).json().path("distributions").size()).isOne();
        var distributed = paid.json().path("distributions").get(0);
        assertThat(distributed.path("hardshipFen").asLong()).isEqualTo(1_100_00);
        assertThat(paid.json().path("asset").path("step").asString()).isEqualTo("INCOME_SHARED");
        assertThat(balance("household:" + poor)).isEqualTo(1_100_00);
        assertThat(balance("asset:" + asset)).isEqualTo(100_00);
        assertThat(refusal(share(asset, UUID.randomUUID().toString(), 101_00,
                List.of(Map.of("use", "COLLECTIVE", "amountFen", 101_00)), Map.of())))
            .isEqualTo("ASSET_DISTRIBUTION_BEYOND_INCOME");
        var rows = county.get("/api/assets/distributions/%d/shares".formatted(distributed.path("id").asLong())).json();
        assertThat(rows.path("total").asInt()).isEqualTo(2);
    }

    @Test
    void aPartnersFinanceOfficerPaysTheVillageItsPartOfTheIncomeToo() {
        long partner = owner.sql("""
                insert into partner.partner (name, short_name, kind) values (:name, :name, 'ENTERPRISE') returning id
                """).param("name", "来人" + UUID.randomUUID()).query(Long.class).single();
        long asset = cared(Map.of("partner", partner));
        receive(asset, 2019, 1_000_00, UUID.randomUUID().toString());
        var people = new People(context);
        county = people.signedIn(
                people.add(Set.of(Role.FINANCE), Set.of(village / 1_000_000 * 1_000_000), Map.of(partner, "来人单位")));
        var paid = share(asset, UUID.randomUUID().toString(), 300_00,
                List.of(Map.of("use", "COLLECTIVE", "amountFen", 300_00)), Map.of());
        assertThat(paid.status()).as(paid.body()).isEqualTo(200);
        assertThat(balance("asset:" + asset)).isEqualTo(700_00);
    }

    @Test
    void aDistributionThatDoesNotSumOrNamesAnOutsiderOrWasNotOnTheBoardIsRefused() {
        long asset = cared();
        long poor = household("在册");
        receive(asset, 2019, 1_000_00, UUID.randomUUID().toString());
        var share = Map.<String, Object>of("use", "HARDSHIP", "household", poor, "amountFen", 100_00);
        assertThat(refusal(share(asset, "a", 99_00, List.of(share), Map.of()))).isEqualTo("ASSET_SHARES_DO_NOT_SUM");
        assertThat(refusal(share(asset, "b", 100_00, List.of(share), Map.of("noticeTo", "2020-02-05"))))
            .isEqualTo("ASSET_NOTICE_TOO_SHORT");
        assertThat(refusal(share(asset, "c", 100_00, List.of(share), Map.of("paidOn", "2020-02-20"))))
            .isEqualTo("ASSET_NOTICE_RUNNING");
        assertThat(refusal(share(asset, "d", 100_00,
                List.of(Map.of("use", "HARDSHIP", "household", 999_999_999L, "amountFen", 100_00)), Map.of())))
            .isEqualTo("ASSET_SHARE_OUTSIDE_REGISTER");
        assertThat(refusal(share(asset, "e", 100_00,
                List.of(Map.of("use", "HARDSHIP", "household", poor, "person", 999_999_999L, "amountFen", 100_00)),
                Map.of())))
            .isEqualTo("ASSET_SHARE_OUTSIDE_REGISTER");
        assertThat(refusal(share(asset, "f", 100_00, List.of(Map.of("use", "COLLECTIVE", "amountFen", -1)), Map.of())))
            .isIn("AMOUNT_NOT_POSITIVE", "ASSET_SHARE_NOT_POSITIVE");
        assertThat(balance("asset:" + asset)).isEqualTo(1_000_00);
    }

    @Test
    void aStationsYieldIsNeitherNegativeNorOfAMonthToComeNorMoreThanItCanMake() {
        long asset = asset(Map.of("capacityKw", 300));
        assertThat(yields(asset, "2020-05", 40_000).status()).isEqualTo(200);
        var again = yields(asset, "2020-05", 41_000);
        assertThat(again.json().path("yields").size()).isOne();
        assertThat(again.json().path("yields").get(0).path("kwh").asInt()).isEqualTo(41_000);
        assertThat(refusal(yields(asset, "2020-04", -1))).isEqualTo("ASSET_YIELD_NEGATIVE");
        assertThat(refusal(yields(asset, "2020-07", 1))).isEqualTo("ASSET_MONTH_TO_COME");
        assertThat(refusal(yields(asset, "2017-07", 1))).isEqualTo("ASSET_MONTH_BEFORE_BUILT");
        assertThat(refusal(yields(asset, "2020-04", 300 * 745))).isEqualTo("ASSET_YIELD_BEYOND_CAPACITY");
        assertThat(refusal(yields(asset, "2020-13", 1))).isEqualTo("FIELD_MALFORMED");
        assertThat(refusal(yields(asset(Map.of()), "2020-05", 1))).isEqualTo("ASSET_NOT_A_SOLAR_STATION");
    }

    @Test
    void whoeverHasAShareIsListedWithWhatWasPaid() {
        long asset = cared();
        long poor = household("股东");
        var added = county.post("/api/assets/%d/holders".formatted(asset),
                Map.of("since", "2019-01-01", "holders", List.of(Map.of("household", poor, "units", 2))));
        assertThat(added.json().path("added").asInt()).as(added.body()).isOne();
        assertThat(county
            .post("/api/assets/%d/holders".formatted(asset),
                    Map.of("since", "2019-01-01", "holders", List.of(Map.of("household", poor))))
            .json()
            .path("added")
            .asInt()).isZero();
        receive(asset, 2019, 100_00, UUID.randomUUID().toString());
        share(asset, UUID.randomUUID().toString(), 100_00,
                List.of(Map.of("use", "HARDSHIP", "household", poor, "amountFen", 100_00)), Map.of());
        var holders = county.get("/api/assets/%d/holders".formatted(asset)).json();
        assertThat(holders.path("total").asInt()).isOne();
        assertThat(holders.path("rows").get(0).path("paidFen").asLong()).isEqualTo(100_00);
    }

    @Test
    void aSaleNeedsAnAppraisalAndWhatItBringsIsBooked() {
        long asset = asset(Map.of());
        var sale = new HashMap<String, Object>(
                Map.of("kind", "SALE", "approval", "县资〔2020〕3号", "approvedOn", "2020-03-01", "noticeFrom", "2020-03-02",
                        "noticeTo", "2020-03-20", "disposedOn", "2020-04-01", "incomeFen", 700_00));
        assertThat(refusal(county.post("/api/assets/%d/disposal".formatted(asset), sale)))
            .isEqualTo("ASSET_SALE_WITHOUT_APPRAISAL");
        sale.put("appraisal", "评字12号");
        sale.put("appraisedFen", 650_00);
        var gone = county.post("/api/assets/%d/disposal".formatted(asset), sale);
        assertThat(gone.json().path("asset").path("status").asString()).as(gone.body()).isEqualTo("DISPOSED");
        assertThat(balance("asset:" + asset)).isEqualTo(700_00);
        assertThat(refusal(step(asset, "RIGHTS_CONFIRMED"))).isEqualTo("ASSET_GONE");
    }

    private Map<String, Object> stated(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("name", "村级光伏电站", "assetClass", "OPERATING", "place", village,
                "originalValueFen", 500_000_00, "builtOn", "2018-06-30", "careBody", "村委会", "carePerson", "王某"));
        body.putAll(more);
        return body;
    }

    private Browser.Answer add(String key, Map<String, ?> more) {
        return county.post("/api/assets", stated(more), "Idempotency-Key", key);
    }

    private long asset(Map<String, ?> more) {
        var answer = add(UUID.randomUUID().toString(), more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("asset").path("id").asLong();
    }

    private long cared() {
        return cared(Map.of());
    }

    private long cared(Map<String, ?> more) {
        long asset = asset(more);
        give(asset, "村集体", "2018-07-01");
        List.of("RIGHTS_CONFIRMED", "REGISTERED", "HANDED_OVER", "IN_CARE").forEach(step -> step(asset, step));
        return asset;
    }

    private Browser.Answer give(long asset, String holder, String from) {
        return county.post("/api/assets/%d/rights".formatted(asset),
                Map.of("kind", "OWNERSHIP", "holder", holder, "from", from));
    }

    private Browser.Answer step(long asset, String step) {
        return county.post("/api/assets/%d/steps".formatted(asset), Map.of("step", step, "on", "2019-03-01"));
    }

    private void receive(long asset, int year, long fen, String key) {
        var answer = county.post("/api/assets/%d/incomes".formatted(asset),
                Map.of("year", year, "amountFen", fen, "receivedOn", "2020-01-10", "document", "结算单"),
                "Idempotency-Key", key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Browser.Answer share(long asset, String key, long fen, List<?> shares, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("year", 2019, "decidedOn", "2020-02-01", "meeting",
                "村民代表大会，到会38人，同意36人", "noticeFrom", "2020-02-02", "noticeTo", "2020-02-20", "paidOn", "2020-03-01",
                "document", "分配方案", "totalFen", fen, "shares", shares));
        body.putAll(more);
        return county.post("/api/assets/%d/distributions".formatted(asset), body, "Idempotency-Key", key);
    }

    private Browser.Answer yields(long asset, String month, int kwh) {
        return county.put("/api/assets/%d/yields".formatted(asset),
                Map.of("yields", List.of(Map.of("month", month, "kwh", kwh, "settledFen", 100))));
    }

    private JsonNode page(long asset) {
        return county.get("/api/assets/" + asset).json();
    }

    private static String refusal(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        return answer.code();
    }

    private long balance(String key) {
        return owner.sql("""
                select coalesce(sum(case when t.to_account = a.id then t.amount_fen else -t.amount_fen end), 0)
                  from ledger.account a join ledger.transfer t on a.id in (t.to_account, t.from_account) where a.key = ?
                """).param(key).query(Long.class).single();
    }

    private long household(String name) {
        var people = new People(context);
        var villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, village));
        var answer = villager.post("/api/households",
                Map.of("village", village, "status", "POOR", "statusSince", "2014-06-01", "reason", "新识别", "household",
                        Map.of("identifiedOn", "2014-06-01", "causeMain", "ILLNESS"), "members",
                        List.of(Map.of("name", name + "户", "relation", "HEAD", "sex", "MALE", "labour", "ORDINARY"))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asLong();
    }

}
