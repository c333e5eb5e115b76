package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nobody is shown a row of another village or another partner, whatever address is asked
 * with whatever id or filter, while others ask at the same time. The addresses are those
 * the platform has, so a new one is tried without being named here.
 */
@DatabaseTest
class IsolationTests {

    private static final long OURS = 540623203218L;

    private static final long THEIRS = 540623203219L;

    private static final List<String> FILTERS = List.of("place=" + THEIRS, "village=" + THEIRS, "parent=" + THEIRS,
            "within=" + THEIRS, "codes=" + THEIRS, "q=ISO-T", "q=" + encoded("异乡人"), "name=" + encoded("异乡人"),
            "number=ISO-T-1", "document=" + Neighbours.DOCUMENT, "purpose=EDUCATION", "limit=200",
            "limit=200&place=" + THEIRS, "dimension=place", "dimension=partner", "on=2099-12-31");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void noAddressShowsAnotherVillageOrAnotherPartner() throws Exception {
        var neighbours = new Neighbours(context, owner, OURS, THEIRS);
        neighbours.settle();
        var people = new People(context);
        var villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, OURS));
        var other = people.signedIn(people.named(Role.VILLAGE_OFFICER, THEIRS));
        var townsman = people.signedIn(people.named(Role.DATA_STEWARD, OURS));
        var partner = people.signedIn(people.add(Set.of(Role.PARTNER_UNIT), Set.of(540623000000L),
                Map.of(neighbours.partner("ours"), "ours")));
        var asked = new ArrayList<Callable<Void>>();
        var leaks = ConcurrentHashMap.<String>newKeySet();
        var shownToOther = ConcurrentHashMap.<String>newKeySet();
        var ids = neighbours.theirIds();
        ids.put("import", neighbours.theirImport(people.named(Role.COUNTY_OFFICER, THEIRS)));
        for (var address : addresses(ids, other)) {
            asked.add(watch(villager, address, neighbours.secretsOfTheVillage(), leaks));
            asked.add(watch(townsman, address, neighbours.secretsOfTheVillage(), leaks));
            asked.add(watch(partner, address, neighbours.secretsOfThePartner(), leaks));
            if (address.indexOf('?') < 0) {
                asked.add(watch(other, address, neighbours.secretsOfTheVillage(), shownToOther));
            }
        }
        Collections.shuffle(asked, new Random(1));
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(asked)) {
                done.get();
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(shownToOther).as("their own officer is shown the rows at several addresses").hasSizeGreaterThan(8);
    }

    @Test
    void noAddressWritesIntoAnotherVillageOrAnotherPartner() throws Exception {
        var writing = WritingAddresses.load();
        assertThat(writing.bodies().keySet()).as("each address that writes stands in writing-addresses.txt with a body")
            .containsAll(WritingAddresses.of(mapping));
        var neighbours = new Neighbours(context, owner, OURS, THEIRS);
        neighbours.settle();
        var people = new People(context);
        var villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, OURS));
        var everything = people.signedIn(people.add(
                Set.of(Role.COUNTY_OFFICER, Role.TOWN_OFFICER, Role.VILLAGE_OFFICER, Role.FINANCE, Role.DATA_STEWARD),
                Set.of(OURS), Map.of(neighbours.partner("ours"), "ours")));
        var partner = people.signedIn(people.add(Set.of(Role.PARTNER_UNIT, Role.FINANCE), Set.of(OURS),
                Map.of(neighbours.partner("ours"), "ours")));
        var ids = neighbours.theirIds();
        ids.put("import", neighbours.theirImport(people.named(Role.COUNTY_OFFICER, THEIRS)));
        ids.put("someone", neighbours.lastAccount());
        ids.put("partner", neighbours.partner("theirs"));
        ids.put("ourAccount", neighbours.ourAccount());
        ids.put("ourPlace", OURS);
        var before = neighbours.fingerprint(ids);
        assertThat(before).hasSizeGreaterThan(8);
        var secrets = new TreeSet<>(neighbours.secretsOfTheVillage());
        secrets.addAll(neighbours.secretsOfThePartner());
        var asked = new ArrayList<Callable<Void>>();
        var leaks = ConcurrentHashMap.<String>newKeySet();
        var answers = new ConcurrentHashMap<Integer, Integer>();
        for (var call : writing.calls(ids)) {
            for (var browser : List.of(villager, everything, partner)) {
                asked.add(() -> {
                    var answer = browser.send(call.method(), call.path(), call.body().isEmpty() ? null : call.body(),
                            "If-Match", "\"1\"", "Idempotency-Key", UUID.randomUUID().toString());
                    answers.merge(answer.status(), 1, Integer::sum);
                    assertThat(answer.status()).as(call + answer.body()).isLessThan(500);
                    secrets.stream().filter(answer.body()::contains).forEach(_ -> leaks.add(call.path()));
                    return null;
                });
            }
        }
        Collections.shuffle(asked, new Random(2));
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(asked)) {
                done.get();
            }
        }
        System.out.println("writing into the neighbours': answers " + new TreeMap<>(answers));
        assertThat(leaks).isEmpty();
        assertThat(neighbours.fingerprint(ids)).isEqualTo(before);
    }

    @Test
    void figuresOfAnotherVillageAreEmpty() {
        var neighbours = new Neighbours(context, owner, OURS, THEIRS);
        neighbours.settle();
        var people = new People(context);
        var villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, OURS));
        var other = people.signedIn(people.named(Role.VILLAGE_OFFICER, THEIRS));
        for (var figure : villager.get("/api/figures").json()) {
            var path = "/api/figures/%s?place=%s".formatted(figure.path("name").asString(), THEIRS);
            var value = villager.get(path).json().path("value");
            assertThat(value.isNull() || value.isMissingNode() || value.asDouble() == 0).as(path + " " + value)
                .isTrue();
        }
        assertThat(other.get("/api/figures/household.registered?place=" + THEIRS).json().path("value").asInt())
            .isPositive();
    }

    /**
     * Every address with every one of the numbers and every filter. A filter that an
     * address does not know is refused before anything is read, whatever the number, so
     * it is asked once.
     */
    private List<String> addresses(Map<String, Long> ids, Browser known) {
        var addresses = new ArrayList<String>();
        for (var info : mapping.getHandlerMethods().keySet()) {
            if (!info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                continue;
            }
            for (var pattern : info.getPatternValues()) {
                if (!pattern.startsWith("/api/")) {
                    continue;
                }
                var numbers = pattern.contains("{") ? List.copyOf(ids.values()) : List.of(0L);
                var paths = numbers.stream()
                    .map(id -> pattern.replaceAll("\\{name}", "household.registered")
                        .replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", Long.toString(id)))
                    .distinct()
                    .toList();
                addresses.addAll(paths);
                for (var filter : FILTERS) {
                    var first = paths.getFirst() + "?" + filter;
                    if (paths.size() > 1 && known.get(first).body().contains("\"UNKNOWN_PARAMETER\"")) {
                        addresses.add(first);
                    }
                    else {
                        paths.forEach(path -> addresses.add(path + "?" + filter));
                    }
                }
            }
        }
        return addresses.stream().distinct().toList();
    }

    private static Callable<Void> watch(Browser browser, String address, Set<String> secrets, Set<String> shown) {
        return () -> {
            var answer = browser.get(address);
            assertThat(answer.status()).as(address).isLessThan(500);
            secrets.stream().filter(answer.body()::contains).forEach(_ -> shown.add(address));
            return null;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

}
