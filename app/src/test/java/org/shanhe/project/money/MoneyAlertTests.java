package org.shanhe.project.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Scope;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.Grant;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.NewGrant;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class MoneyAlertTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    Transfers transfers;

    private final String name = UUID.randomUUID().toString();

    private long village;

    private Browser county;

    @BeforeEach
    void signIn() {
        clock.set(LocalDate.of(2019, 10, 1));
        village = owner.sql("select max(code) from place.division where code / 1000000 = 540624 and level = 5")
            .query(Long.class)
            .single();
        var people = new People(context);
        county = people.signedIn(people.add(Set.of(Role.COUNTY_OFFICER, Role.FINANCE), Set.of(540624000000L), null));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aGrantThatLiesForThirtyDaysIsOverdueUntilItIsPassedOn() {
        var grant = grant("CENTRAL_FISCAL", 1_000, LocalDate.of(2019, 8, 1));
        assertThat(subjects("OVERDUE_ISSUE")).contains(grant.id());
        clock.set(LocalDate.of(2019, 8, 31));
        assertThat(subjects("OVERDUE_ISSUE")).doesNotContain(grant.id());
        clock.set(LocalDate.of(2019, 10, 1));
        pay(grant, TransferKind.DISBURSE, account(AccountKind.PROJECT, "project:" + name), 1_000,
                LocalDate.of(2019, 9, 1));
        assertThat(subjects("OVERDUE_ISSUE")).doesNotContain(grant.id());
    }

    @Test
    void moneyWithoutAProjectToAnAgencyInCashOrToSomebodyNotOnTheListIsSeen() {
        var grant = grant("CENTRAL_FISCAL", 1_000, LocalDate.of(2019, 8, 1));
        long agency = pay(grant, TransferKind.PAY, account(AccountKind.PAYEE, "payee:115400000123456789"), 10,
                LocalDate.of(2019, 9, 1));
        long cash = pay(grant, TransferKind.PAY, account(AccountKind.PAYEE, "payee:cash:" + name), 20,
                LocalDate.of(2019, 9, 1));
        long stranger = pay(grant, TransferKind.PAY, account(AccountKind.BENEFICIARY, "household:999999998"), 30,
                LocalDate.of(2019, 9, 1));
        assertThat(subjects("NO_PROJECT")).contains(agency, cash);
        assertThat(subjects("PAYEE_AGENCY")).contains(agency).doesNotContain(cash);
        assertThat(subjects("CASH_TO_PERSON")).contains(cash).doesNotContain(agency);
        assertThat(subjects("NOT_ON_LIST")).contains(stranger).doesNotContain(agency, cash);
    }

    @Test
    void whatLiesWithAProjectForAYearOrTwoAndWhatGoesBackIsSeen() {
        var grant = grant("CENTRAL_FISCAL", 1_000, LocalDate.of(2018, 2, 1));
        long account = account(AccountKind.PROJECT, "project:" + name);
        long project = owner.sql("""
                insert into project.project (project_no, name, purpose, place, stage, started_on, account)
                values (:no, '滴灌', 'INDUSTRY', :place, 'IN_LIBRARY', '2018-01-01', :account) returning id
                """).param("no", name).param("place", village).param("account", account).query(Long.class).single();
        pay(grant, TransferKind.DISBURSE, account, 600, LocalDate.of(2018, 3, 1));
        assertThat(subjects("BALANCE_OVER_1_YEAR")).contains(project);
        assertThat(subjects("BALANCE_OVER_2_YEARS")).doesNotContain(project);
        clock.set(LocalDate.of(2020, 10, 1));
        assertThat(subjects("BALANCE_OVER_1_YEAR")).doesNotContain(project);
        assertThat(subjects("BALANCE_OVER_2_YEARS")).contains(project);
        long back = pay(grant, TransferKind.RETURN, account, grant.account(), 600, LocalDate.of(2020, 9, 1));
        assertThat(subjects("BALANCE_OVER_2_YEARS")).doesNotContain(project);
        assertThat(subjects("TREASURY_RETURN")).contains(back);
    }

    @Test
    void spendingIsHeldAgainstTheTargetOfTheDay() {
        var grant = grant("PROVINCIAL_FISCAL", 1_000, LocalDate.of(2019, 2, 1));
        var rows = alerts("PROGRESS", "");
        assertThat(rows.findValuesAsString("label")).contains("PROVINCIAL_FISCAL");
        pay(grant, TransferKind.PAY, account(AccountKind.PAYEE, "payee:" + name), 1_000, LocalDate.of(2019, 9, 1));
        assertThat(alerts("PROGRESS", "").findValuesAsString("label")).doesNotContain("PROVINCIAL_FISCAL");
    }

    @Test
    void anAcknowledgedAlertRestsUntilItsLastDay() {
        var grant = grant("CENTRAL_FISCAL", 1_000, LocalDate.of(2019, 8, 1));
        assertThat(subjects("NO_TARGET")).contains(grant.id());
        assertThat(acknowledge(grant, null, "2019-12-31").code()).isEqualTo("ALERT_REASON_MISSING");
        assertThat(acknowledge(grant, "补报中", "2019-09-30").code()).isEqualTo("ALERT_DAY");
        assertThat(acknowledge(grant, "补报中", "2021-12-31").code()).isEqualTo("ALERT_DAY");
        assertThat(acknowledge(grant, "补报中", "2019-12-31").json().path("acknowledged").asInt()).isOne();
        assertThat(alerts("NO_TARGET", "&acknowledged=false").findValuesAsString("subject"))
            .doesNotContain(Long.toString(grant.id()));
        assertThat(alerts("NO_TARGET", "&acknowledged=true").findValuesAsString("acknowledged")).contains("补报中");
        clock.set(LocalDate.of(2020, 1, 1));
        assertThat(subjects("OVERDUE_ISSUE")).contains(grant.id());
        var people = new People(context);
        var other = people.signedIn(people.named(Role.COUNTY_OFFICER, 140623000000L));
        var refused = other.post("/api/money/alerts/acknowledgements",
                Map.of("alerts",
                        List.of(Map.of("rule", "OVERDUE_ISSUE", "subjectKind", "grant", "subject", grant.id())),
                        "reason", "x", "until", "2020-02-01"));
        assertThat(refused.code()).isEqualTo("ALERT_UNKNOWN");
    }

    @Test
    void aThresholdNobodyKnowsIsNotJudgedAndUnknownRulesAreRefused() {
        var counts = county.get("/api/money/alerts/by").json();
        for (var count : counts) {
            assertThat(count.path("alerts").isNull()).as(count.path("rule").asString())
                .isEqualTo(Set.of("LARGE_BALANCE", "ASSET_INCOME_NOT_SHARED").contains(count.path("rule").asString()));
        }
        assertThat(county.get("/api/money/alerts?rule=GUESS").code()).isEqualTo("FILTER_MALFORMED");
        assertThat(county.get("/api/money/alerts?colour=red").status()).isEqualTo(400);
        assertThat(county.get("/api/money/alerts?cursor=%21").status()).isEqualTo(400);
    }

    @Test
    void moneyIsFoundAtItsStageAndByTheDirectionItLeans() {
        var grant = grant("DESIGNATED_FREE", 1_000, LocalDate.of(2019, 3, 1));
        var project = account(AccountKind.PROJECT, "project:tilt" + name);
        pay(grant, TransferKind.DISBURSE, project, 600, LocalDate.of(2019, 3, 10));
        var at = "?on=2019-09-30&place=" + village;
        assertThat(figure("fund.arrived.designated" + at)).isEqualByComparingTo("60000");
        assertThat(figure("fund.arrived.counterpart" + at)).isEqualByComparingTo("0");
        assertThat(figure("tilt.industry.amount" + at)).isEqualByComparingTo("60000");
        assertThat(figure("tilt.union.share" + at)).isEqualByComparingTo("1");
        assertThat(figure("tilt.people.share" + at)).isEqualByComparingTo("0");
        assertThat(figure("fund.increment.deep_share?from=2019-01-01&to=2019-12-31&place=" + village))
            .isEqualByComparingTo("1");
        var entries = county.get("/api/figures/tilt.union.share/entries" + at).json();
        assertThat(entries.path("sum").asLong()).isEqualTo(60_000);
    }

    private java.math.BigDecimal figure(String asked) {
        var answer = county.get("/api/figures/" + asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("value").decimalValue();
    }

    private Browser.Answer acknowledge(Grant grant, String reason, String until) {
        var body = new java.util.HashMap<String, Object>(Map.of("alerts",
                List.of(Map.of("rule", "NO_TARGET", "subjectKind", "grant", "subject", grant.id())), "until", until));
        body.put("reason", reason);
        return county.post("/api/money/alerts/acknowledgements", body);
    }

    private JsonNode alerts(String rule, String more) {
        var answer = county.get("/api/money/alerts?limit=200&rule=" + rule + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("rows");
    }

    private List<Long> subjects(String rule) {
        return alerts(rule, "").findValuesAsString("subject").stream().map(Long::valueOf).toList();
    }

    private Grant grant(String source, long yuan, LocalDate on) {
        return Scope.system()
            .call(() -> grants.register(new NewGrant(source + UUID.randomUUID(), source, "INDUSTRY", null, village,
                    Money.yuan(yuan), on, null)));
    }

    private long account(AccountKind kind, String key) {
        return Scope.system().call(() -> accounts.open(new NewAccount(kind, key, key, null, village)));
    }

    private long pay(Grant grant, TransferKind kind, long to, long yuan, LocalDate on) {
        return pay(grant, kind, grant.account(), to, yuan, on);
    }

    private long pay(Grant grant, TransferKind kind, long from, long to, long yuan, LocalDate on) {
        var key = UUID.randomUUID().toString();
        Scope.system()
            .run(() -> transfers.postAll(List.of(new NewTransfer(key, kind, grant.id(), from, to, Money.yuan(yuan),
                    "INDUSTRY", null, village, null, on, null))));
        return owner.sql("select id from ledger.transfer where key = ?").param(key).query(Long.class).single();
    }

}
