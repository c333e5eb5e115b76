package org.shanhe.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PartnerChoiceTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aSecurityOfficerChoosesASinglePartnerByNameAndGrantsIt() {
        var id = owner.sql("""
                insert into partner.partner (name, short_name, kind) values ('可选甲集团有限公司', '可选甲', 'ENTERPRISE')
                returning id
                """).query(Long.class).single();
        var people = new People(context);
        var security = people.signedIn(people.named(Role.SECURITY_OFFICER));
        var found = security.get("/api/partners/choices?q=选甲集团").json();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).propertyNames()).containsExactly("id", "name");
        assertThat(found.at("/0/id").asLong()).isEqualTo(id);
        assertThat(security.get("/api/partners/choices?q=无此单位").json()).isEmpty();
        assertThat(security.get("/api/partners").code()).isEqualTo("NOT_ALLOWED");

        var unit = people.named(Role.PARTNER_UNIT);
        var account = security.get("/api/accounts?q=" + unit).json().at("/rows/0/id").asLong();
        var tag = security.get("/api/accounts/" + account).response().headers().firstValue("etag").orElseThrow();
        var granted = security.post(
                "/api/accounts/" + account + "/grant", Map.of("roles", List.of("PARTNER_UNIT"), "places", List.of(),
                        "everyPartner", false, "partners", List.of(Map.of("id", id, "name", "可选甲集团有限公司"))),
                "If-Match", tag);
        assertThat(granted.status()).as(granted.body()).isEqualTo(200);
        var signedIn = people.signedIn(unit);
        assertThat(signedIn.get("/api/partners").json().at("/rows/0/name").asString()).isEqualTo("可选甲集团有限公司");
        assertThat(signedIn.get("/api/partners").json().path("rows")).hasSize(1);
        assertThat(signedIn.get("/api/partners/choices?q=甲").code()).isEqualTo("NOT_ALLOWED");
        assertThat(people.signedIn(people.named(Role.SYSTEM_OFFICER)).get("/api/partners/choices").code())
            .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void theCodeOfAPartnerIsEnteredLaterByItsHeadquartersAndCheckedByItsLastCharacter() {
        var ids = owner.sql("""
                insert into partner.partner (name, short_name, kind)
                values ('有码甲公司', '有码甲', 'ENTERPRISE'), ('有码乙公司', '有码乙', 'ENTERPRISE') returning id
                """).query(Long.class).list();
        var people = new People(context);
        var own = people.signedIn(
                people.add(Set.of(Role.PARTNER_HEADQUARTERS), Set.of(540623000000L), Map.of(ids.getFirst(), "有码甲公司")));
        var address = "/api/partners/%d/credit-code";
        assertThat(own.post(address.formatted(ids.getFirst()), Map.of("creditCode", "91110000100018267K")).body())
            .contains("CREDIT_CODE_WRONG");
        assertThat(own.post(address.formatted(ids.getFirst()), Map.of("creditCode", " 91110000100018267j "))
            .json()
            .at("/partner/creditCode")
            .asString()).isEqualTo("91110000100018267J");
        assertThat(own.post(address.formatted(ids.getLast()), Map.of("creditCode", "91310000132200821H")).status())
            .isEqualTo(404);
        var steward = people.signedIn(people.named(Role.DATA_STEWARD, 540000000000L));
        assertThat(steward.post(address.formatted(ids.getLast()), Map.of("creditCode", "91110000100018267J")).body())
            .contains("CREDIT_CODE_TAKEN");
    }

}
