package org.shanhe.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DatabaseTest
class AccessRulesTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @LocalServerPort
    int port;

    record Address(HttpMethod method, String path) {
    }

    private ArrayList<Address> addresses() {
        var addresses = new ArrayList<Address>();
        mapping.getHandlerMethods()
            .keySet()
            .forEach(info -> info.getPatternValues()
                .forEach(pattern -> info.getMethodsCondition()
                    .getMethods()
                    .stream()
                    .map(RequestMethod::asHttpMethod)
                    .forEach(method -> addresses.add(new Address(method, pattern.replaceAll("\\{[^}]*}", "1"))))));
        addresses.removeIf(address -> !address.path().startsWith("/api"));
        return addresses;
    }

    @Test
    void everyAddressHasARule() {
        assertThat(addresses()).isNotEmpty()
            .allSatisfy(address -> assertThat(AccessRules.find(address.method(), address.path())).isPresent());
    }

    @Test
    void everyAddressButSignInAndSetupAsksAStrangerToSignIn() {
        assertThat(addresses()).allSatisfy(address -> {
            var browser = new Browser(port);
            browser.get("/api/session");
            var answer = browser.send(address.method().name(), address.path(), "{}");
            if (AccessRules.find(address.method(), address.path()).orElseThrow().roles() != null) {
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("SIGN_IN_NEEDED");
            }
            else {
                assertThat(address.path())
                    .matches("/api/session|/api/setup/1|/api/appeals/public.*|/api/public/.*|/api/calendar/1.ics");
            }
        });
    }

    @Test
    void whatNoRuleNamesIsRefused() {
        assertThat(AccessRules.find(HttpMethod.GET, "/api/brand-new")).isEmpty();
    }

    @Test
    void partnersLeadersAndTheAuditorNeverRevealASensitiveField() {
        var rule = AccessRules.find(HttpMethod.POST, "/api/persons/1/reveal").orElseThrow();

        assertThat(rule.roles()).containsExactlyInAnyOrder(Role.COUNTY_OFFICER, Role.TOWN_OFFICER, Role.VILLAGE_OFFICER,
                Role.DATA_STEWARD);
    }

}
