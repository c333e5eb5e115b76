package org.shanhe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DemoTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The portal in the demo world: read number by number, every answer held against
 * everything that is kept encrypted.
 */
@DemoTest
class PortalTests {

    private static final long COUNTY = 540623000000L;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{8,}[0-9Xx]?");

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Publishing publishing;

    @Autowired
    SensitiveValues sensitive;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser anybody;

    private final List<Long> published = new ArrayList<>();

    @BeforeEach
    void come() {
        publishing.keepUp();
        owner.sql("delete from portal.knock").update();
        anybody = new Browser(port);
        anybody.get("/api/session");
    }

    /** The world stays as it was for the others. */
    @AfterEach
    void leave() {
        owner.sql("delete from portal.publication where id = any (:ids)")
            .param("ids", published.toArray(Long[]::new))
            .update();
    }

    @Test
    void nothingThatIsKeptEncryptedAndNoSmallCountIsInAnyAnswer() {
        var officer = officer();
        publish(officer, "statistics", Map.of("place", "610827000000"));
        for (var campaign : owner.sql(
                "select id from ledger.campaign where id not in (select subject from portal.publication where kind = 'STATEMENT')")
            .query(Long.class)
            .list()) {
            publish(officer, "statements", Map.of("campaign", campaign));
        }
        var addresses = new ArrayList<>(List.of("/api/public/forms", "/api/public/open-data",
                "/api/public/notices?limit=200", "/api/public/projects?limit=200", "/api/public/statements",
                "/api/public/statistics", "/api/public/places?q=nr", "/api/public/places/" + COUNTY));
        long last = owner.sql("select max(id) from portal.publication").query(Long.class).single();
        LongStream.rangeClosed(1, last + 20)
            .forEach(id -> List
                .of("notices/%d", "statements/%d", "statistics/%d", "open-data/%d.csv", "open-data/%d.json")
                .forEach(form -> addresses.add("/api/public/" + form.formatted(id))));
        var secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(20_000);
        int shown = 0;
        for (var address : addresses) {
            var answer = anybody.get(address);
            assertThat(answer.status()).as(address).isIn(200, 404);
            shown += answer.status() == 200 ? 1 : 0;
            NUMBER.matcher(answer.body())
                .results()
                .forEach(number -> assertThat(secrets).as(address).doesNotContain(number.group()));
            if (address.endsWith(".json") && answer.status() == 200) {
                noSmallCount(answer);
            }
        }
        assertThat(shown).isGreaterThan(25);
        var names = owner.sql("select body -> 'households' from portal.publication where body -> 'households' <> '[]'")
            .query(String.class)
            .list();
        assertThat(names).allMatch(list -> list.contains("*"));
    }

    private static void noSmallCount(Browser.Answer answer) {
        var sheet = answer.json();
        int least = sheet.path("least").asInt();
        assertThat(least).isEqualTo(10);
        int counts = 0;
        for (var line : sheet.path("lines")) {
            for (int n = 0; n < sheet.path("columns").size(); n++) {
                var value = line.path("values").get(n);
                if (sheet.path("columns").get(n).path("persons").asBoolean() && !value.isNull()) {
                    assertThat(value.asLong() == 0 || value.asLong() >= least).as(line.toString()).isTrue();
                    counts++;
                }
            }
        }
        assertThat(counts).isPositive();
        assertThat(sheet.path("columns").get(0).path("definitionZh").asString()).isNotBlank();
    }

    /** Everything in a column that is kept encrypted, as it was typed. */
    private Set<String> secrets() {
        var secrets = new HashSet<String>();
        Map.of("registry.person.document", SensitiveField.DOCUMENT, "registry.person.phone", SensitiveField.PHONE,
                "registry.household.phone", SensitiveField.PHONE, "registry.household.bank_account",
                SensitiveField.BANK_ACCOUNT)
            .forEach((column, field) -> {
                int at = column.lastIndexOf('.');
                owner
                    .sql("select %s from %s where %1$s is not null".formatted(column.substring(at + 1),
                            column.substring(0, at)))
                    .query(byte[].class)
                    .list()
                    .forEach(sealed -> secrets.add(sensitive.decrypt(field, sealed)));
            });
        return secrets;
    }

    @Test
    void whoIsNotSignedInHasNothingButWhatIsPublishedInAllTheDatabase() {
        var tables = owner
            .sql("""
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relrowsecurity and c.relkind in ('r', 'p') and has_table_privilege('shanhe_app', c.oid, 'select')
                    """)
            .query(String.class)
            .list();
        assertThat(tables).hasSizeGreaterThan(60);
        var counts = tables.stream()
            .map(name -> "select '" + name + "' as name where exists (select from " + name + ")")
            .toList();
        var seen = PublicScope.read(() -> transaction
            .execute(_ -> jdbc.sql(String.join(" union all ", counts)).query(String.class).list()));
        assertThat(seen).containsExactlyInAnyOrder("portal.publication", "portal.project");
    }

    private Browser officer() {
        var people = new People(context);
        return people.signedIn(people.add(Set.of(Role.PROVINCE_OFFICER), Set.of(540000000000L, 610000000000L), null));
    }

    private void publish(Browser officer, String what, Map<String, Object> body) {
        var answer = officer.post("/api/publications/" + what, body);
        if (answer.status() == 200) {
            published.add(answer.json().path("id").asLong());
        }
        else {
            assertThat(what).as(answer.body()).isEqualTo("statements");
        }
    }

}
