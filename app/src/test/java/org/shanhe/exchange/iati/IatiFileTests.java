package org.shanhe.exchange.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shanhe.DemoTest;
import org.shanhe.exchange.iati.Activity.Reporter;
import org.shanhe.exchange.iati.Activity.Transaction;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;

/** What the rules of the standard ask beside its schema. */
@DemoTest
class IatiFileTests {

    private static final String HOLDING = "91110000100000000A";

    @Autowired
    IatiFile file;

    @Test
    void anIdentifierHasNoSignThatTheRulesRefuse() throws Exception {
        assertThat(told("2026/8&9 一?|", null, "//iati-identifier")).isEqualTo("CN-SAIC-" + HOLDING + "-2026-8-9-一--");
    }

    @Test
    void moneyOfAUnitWithoutACodeIsNotTakenForTheReporters() throws Exception {
        assertThat(told("P1", null, "//transaction/provider-org[not(@ref)]/narrative")).isEqualTo("下属公司");
        assertThat(told("P1", "91110000100000001B", "//transaction/provider-org/@ref"))
            .isEqualTo("CN-SAIC-91110000100000001B");
        assertThat(told("P1", null, "//transaction/receiver-org/narrative")).isEqualTo("县水利局");
    }

    @Test
    void everySharePublishedIsTheWhole() throws Exception {
        assertThat(told("P1", null, "sum(//recipient-country/@percentage)")).isEqualTo("100");
        assertThat(told("P1", null, "sum(//sector[@vocabulary = 2]/@percentage)")).isEqualTo("100");
        assertThat(told("P1", null, "sum(//sector[@vocabulary = 99]/@percentage)")).isEqualTo("100");
    }

    @Test
    void anEndAheadIsPlannedAndToldOnce() throws Exception {
        var ends = "count(//activity-date[@type > 2])";
        assertThat(told("P1", null, ends)).isEqualTo("2");
        assertThat(told(LocalDate.now().plusYears(1), ends)).isEqualTo("1");
        assertThat(told(LocalDate.now().plusYears(1), "count(//activity-date[@type = 4])")).isEqualTo("0");
    }

    private String told(String number, @Nullable String code, String path) throws Exception {
        return told(number, code, LocalDate.of(2024, 10, 1), path);
    }

    private String told(LocalDate completed, String path) throws Exception {
        return told("P1", null, completed, path);
    }

    private String told(String number, @Nullable String code, LocalDate completed, String path) throws Exception {
        var day = LocalDate.of(2024, 3, 1);
        var project = new Activity(1, number, "引水", "DRINKING_WATER", "HANDED_OVER", null, null, "县水利局", 2024, day,
                day.plusMonths(8), completed, 540623000000L, "西藏", "下属公司", "SUBSIDIARY", code, 100,
                Instant.parse("2024-12-01T00:00:00Z"));
        var back = new Transaction(1, "ARRIVED", day, -5050, "退回");
        var out = new ByteArrayOutputStream();
        var told = new IatiFile.Told(new Reporter(2, "集团", "CENTRAL_ENTERPRISE", HOLDING), List.of(project),
                Map.of(1L, List.of(back)));
        Scope.system().run(() -> file.write(told, out));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(IatiFileTests.class.getResource("/org/shanhe/exchange/iati-2.03-part.xsd"))
            .newValidator()
            .validate(new StreamSource(new ByteArrayInputStream(out.toByteArray())));
        Document read = DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(out.toByteArray()));
        return XPathFactory.newInstance().newXPath().evaluate(path, read);
    }

}
