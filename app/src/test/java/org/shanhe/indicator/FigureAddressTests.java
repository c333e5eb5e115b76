package org.shanhe.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class FigureAddressTests {

    @Autowired
    WebApplicationContext context;

    @Test
    void aFigureAnswersOverHttpInTheLanguageAskedFor() {
        assertThat(get("/api/figures/person.poor?place=650100000000&on=2016-05-01", "en")).hasStatusOk()
            .bodyJson()
            .extractingPath("$.words")
            .isEqualTo("Persons still poor");
        assertThat(get("/api/figures/incidence?on=1995-01-01", "zh-CN")).hasStatusOk()
            .bodyJson()
            .extractingPath("$.reason")
            .asString()
            .contains("农业户籍人口");
    }

    @Test
    void everyFigureIsListedAndOpens() {
        assertThat(get("/api/figures", "zh-CN")).hasStatusOk()
            .bodyJson()
            .extractingPath("$[0].counting")
            .isEqualTo("DISTINCT");
        assertThat(get("/api/figures/fund.invested/entries?limit=3", "zh-CN")).hasStatusOk()
            .bodyJson()
            .hasPath("$.sum");
        assertThat(get("/api/figures/fund.invested/by?dimension=county&purpose=HOUSING,DRINKING_WATER", "zh-CN"))
            .hasStatusOk();
        assertThat(get("/api/dashboard", "zh-CN")).hasStatusOk()
            .bodyJson()
            .extractingPath("$.tiles.length()")
            .isEqualTo(6);
    }

    @Test
    void anUnknownOrMalformedFilterIsRefused() {
        for (var address : List.of("person.poor?colour=red", "person.poor?place=abc", "person.poor?on=yesterday",
                "person.poor?partner=1", "fund.invested?purpose=", "fund.invested?partner=x",
                "person.poor/entries?limit=0", "person.poor/entries?limit=9999", "person.poor/by?dimension=colour",
                "exit.in_period?from=2019-02-01&to=2019-01-01")) {
            assertThat(get("/api/figures/" + address, "zh-CN")).as(address).hasStatus(400);
        }
        assertThat(get("/api/figures/no.such", "zh-CN")).hasStatus(404);
        assertThat(get("/api/dashboard?colour=red", "zh-CN")).hasStatus(400);
    }

    @Test
    void theListsBehindTheFiguresAnswer() {
        for (var address : List.of("grants", "projects?purpose=EDUCATION", "partners", "postings?on=2019-01-01")) {
            assertThat(get("/api/" + address, "zh-CN")).as(address).hasStatusOk().bodyJson().hasPath("$.rows");
        }
        for (var address : List.of("grants?colour=red", "projects?stage=NOWHERE", "partners?parent=x",
                "postings?on=x")) {
            assertThat(get("/api/" + address, "zh-CN")).as(address).hasStatus(400);
        }
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String address, String language) {
        var http = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context).build());
        return Scope.system().call(() -> http.get().uri(address).header("Accept-Language", language).exchange());
    }

}
