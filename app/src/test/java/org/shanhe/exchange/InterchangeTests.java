package org.shanhe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.shanhe.DemoTest;
import org.shanhe.access.Browser;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Asked;
import org.shanhe.indicator.Observations;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xml.sax.InputSource;

/** What other systems read of the demo world: IATI, calendars, SDMX. */
@DemoTest
class InterchangeTests {

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    Answers answers;

    @Autowired
    Observations observations;

    @LocalServerPort
    int port;

    @Test
    void aPartnersProjectsAreActivitiesOfTheStandardWithTheMoneyOfTheFigures() throws Exception {
        var group = owner.sql("select id from partner.partner where name = '国家能源集团'").query(Long.class).single();
        var file = signedIn("group").file("/api/partners/%d/iati.xml".formatted(group));
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(InterchangeTests.class.getResource("iati-2.03-part.xsd"))
            .newValidator();
        validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        var projects = owner.sql("""
                with recursive unit (id) as (
                    select :group::bigint
                    union
                    select p.id from partner.partner p join unit u on p.parent = u.id
                )
                select count(*) from project.project where partner in (select id from unit)
                """).param("group", group).query(Long.class).single();
        assertThat(told(file, "count(//iati-activity)")).isEqualByComparingTo(BigDecimal.valueOf(projects));
        var asked = new Asked(null, group, LocalDate.now(), null, null, null);
        var arrived = Scope.system().call(() -> answers.value("fund.project.arrived", asked, Locale.ENGLISH));
        assertThat(told(file, "sum(//transaction[transaction-type/@code = 3]/value)"))
            .isEqualByComparingTo(new BigDecimal(String.valueOf(arrived.value())).movePointLeft(2))
            .isPositive();
    }

    @Test
    void whoHasNoCreditCodeIsToldSoAndWhoseAPartnerIsNotFindsNone() {
        var donor = owner.sql("select id from partner.partner where parent is null and credit_code is null limit 1")
            .query(Long.class)
            .single();
        assertThat(signedIn("province").get("/api/partners/%d/iati.xml".formatted(donor)).status()).isEqualTo(400);
        assertThat(signedIn("unit").get("/api/partners/%d/iati.xml".formatted(donor)).status()).isEqualTo(404);
    }

    @Test
    void aCalendarReadsDeadlinesWithoutNamesUntilItsAddressIsEnded() {
        var county = signedIn("county");
        var address = path(county.post("/api/calendar-link", "").json().path("address").asString());
        var events = Biweekly.parse(read(address)).first().getEvents();
        var due = county.get("/api/tasks?limit=200").json().path("rows").valueStream().toList();
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getUrl().getValue()).startsWith("http://localhost:" + port + "/");
            assertThat(due).noneMatch(task -> event.getSummary().getValue().contains(task.path("title").asString()));
        });
        assertThat(events).hasSameSizeAs(due.stream().filter(task -> !task.path("dueOn").isNull()).toList());
        var next = path(county.post("/api/calendar-link", "").json().path("address").asString());
        assertThat(new Browser(port).get(address).status()).isEqualTo(404);
        assertThat(new Browser(port).get(next).status()).isEqualTo(200);
        county.delete("/api/calendar-link", null);
        assertThat(new Browser(port).get(next).status()).isEqualTo(404);
        assertThat(county.get("/api/calendar-link").json().path("madeAt").isNull()).isTrue();
    }

    @Test
    void theConsoleWritesTheSameObservationsAsTheAddress() {
        var written = new StringWriter();
        Scope.system()
            .run(() -> observations.write("person.exiting", "COUNTY", "A",
                    new Asked("540600000000", null, null, LocalDate.of(2016, 1, 1), LocalDate.of(2018, 12, 31), null),
                    new PrintWriter(written)));
        var address = signedIn("prefecture")
            .get("/api/figures/sdmx.csv?figure=person.exiting&place=540600000000&from=2016-01-01&to=2018-12-31");
        assertThat(written.toString()).isEqualTo(address.body()).contains("A,person-exiting,540623000000,2017,");
    }

    private String read(String address) {
        return new Browser(port).get(address).body();
    }

    private String path(String address) {
        return address.substring(address.indexOf("/api/"));
    }

    private Browser signedIn(String account) {
        var browser = new Browser(port);
        browser.signIn(account, "shanhe-demo");
        return browser;
    }

    private static BigDecimal told(byte[] file, String path) throws Exception {
        var source = new InputSource(new StringReader(new String(file, StandardCharsets.UTF_8)));
        return new BigDecimal(XPathFactory.newInstance().newXPath().evaluate(path, source));
    }

}
