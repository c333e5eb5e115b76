package org.shanhe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shanhe.DemoTest;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Figures;
import org.shanhe.indicator.Question;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds every claim of the documents against the demo world, as the first start loads it.
 */
@DemoTest
class DemoWorldTests {

    static final Path CLAIMS = Path.of("src/test/resources/demo/figures.golden");

    @Autowired
    DemoWorld world;

    @Autowired
    Answers answers;

    @Autowired
    Figures figures;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    /** Each line: claim, what the document says, what the world holds, how. */
    @Test
    void everyClaimOfTheDocumentsComesToTheDocumentsNumber() throws IOException {
        var golden = Files.readAllLines(CLAIMS);
        var partners = owner.sql("select name, id from partner.partner where parent is null")
            .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var found = Scope.system()
            .call(() -> golden.stream().map(line -> line.startsWith("#") ? line : held(line, partners)).toList());
        if ("write".equals(System.getProperty("golden"))) {
            Files.write(CLAIMS, found);
        }
        assertThat(found).isEqualTo(golden);
        assertThat(golden).filteredOn(line -> !line.startsWith("#")).allSatisfy(line -> {
            var parts = line.split("\t");
            assertThat(parts).hasSize(4);
            if (!parts[2].equals("not held yet")) {
                assertThat(agrees(parts[1], parts[2])).as(line).isTrue();
            }
        });
    }

    private static boolean agrees(String stated, String held) {
        return stated.startsWith(">=") ? Long.parseLong(held) >= Long.parseLong(stated.substring(2))
                : stated.equals(held);
    }

    private String held(String line, Map<String, Long> partners) {
        var parts = line.split("\t");
        var how = parts[3].split(" ", 2);
        var value = switch (how[0]) {
            case "figure" -> figure(how[1], partners);
            case "sql" -> owner.sql(how[1]).query(String.class).single();
            default -> "not held yet";
        };
        return String.join("\t", parts[0], parts[1], value, parts[3]);
    }

    private String figure(String asked, Map<String, Long> partners) {
        var words = asked.split(" ");
        var options = Arrays.stream(words)
            .skip(1)
            .map(option -> option.split("="))
            .collect(Collectors.toMap(option -> option[0], option -> option[1]));
        var place = options.get("place");
        var from = options.get("from");
        var partner = options.get("partner");
        var below = partner == null ? null : tree(partners.get(partner));
        var question = new Question(place == null ? null : Long.valueOf(place), partner == null ? null : below[0],
                below, from == null ? null : LocalDate.parse(from), LocalDate.parse(options.get("on")),
                options.containsKey("purpose") ? options.get("purpose").split(",") : null);
        var answer = answers.values(List.of(figures.get(words[0])), question, Locale.CHINA).getFirst();
        return answer.parts().isEmpty() ? String.valueOf(answer.value())
                : answer.parts().values().stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    private Long[] tree(Long partner) {
        return owner.sql("""
                with recursive unit (id) as (select cast(:id as bigint) union
                    select p.id from partner.partner p join unit on p.parent = unit.id)
                select id from unit
                """).param("id", partner).query(Long.class).list().toArray(Long[]::new);
    }

    @Test
    void everyFenOfEveryGrantIsFoundAgain() {
        assertThat(owner
            .sql("""
                    select count(*) from (
                        select g.id, g.amount_fen,
                               (select coalesce(sum(case when t.to_account = a.id then t.amount_fen else -t.amount_fen end), 0)
                                  from ledger.transfer t join ledger.account a on a.id in (t.to_account, t.from_account)
                                 where t.grant_id = g.id and a.kind <> 'SOURCE') as found
                          from ledger.grant g) each
                     where found <> amount_fen
                    """)
            .query(Long.class)
            .single()).isZero();
        assertThat(owner.sql("""
                select count(*) from (
                    select a.id, sum(case when t.to_account = a.id then t.amount_fen else -t.amount_fen end) as balance
                      from ledger.account a join ledger.transfer t on a.id in (t.to_account, t.from_account)
                     where a.kind <> 'SOURCE' group by a.id) each
                 where balance < 0
                """).query(Long.class).single()).isZero();
    }

    @Test
    void loadingAgainChangesNothing() {
        var before = counts();
        assertThat(world.stands()).isTrue();
        assertThat(world.load(1, false, added -> {
        })).isZero();
        assertThat(counts()).isEqualTo(before);
    }

    private List<Long> counts() {
        var counts = new ArrayList<Long>();
        for (var table : List.of("registry.household", "registry.person", "registry.condition", "registry.status",
                "ledger.grant", "ledger.account", "ledger.transfer", "project.project", "measure.delivery",
                "cadre.posting", "partner.partner", "partner.pairing", "access.account")) {
            counts.add(owner.sql("select count(*) from " + table).query(Long.class).single());
        }
        return counts;
    }

    @Test
    void twoProbableDuplicatesWaitForAPersonsJudgement() {
        assertThat(owner.sql("select count(*) from registry.duplicate where state = 'OPEN'").query(Long.class).single())
            .isEqualTo(2);
    }

    @Test
    void sinceTheMergerEachCountyAlwaysHasASecondedOfficialAndAFirstSecretary() {
        var gaps = owner.sql("""
                select count(*) from generate_series(date '2017-11-28', date '2021-02-25', interval '1 day') day
                 cross join (select distinct place from partner.pairing p join partner.partner g on g.id = p.partner
                              where g.name = '国家能源集团' and p.kind in ('DESIGNATED', 'COUNTERPART')) county
                 cross join (values ('SECONDED'), ('FIRST_SECRETARY')) kind (kind)
                 where not exists (select from cadre.posting c
                                    where c.kind = kind.kind and c.valid @> day::date
                                      and c.place >= county.place and c.place < county.place + 1000000)
                """).query(Long.class).single();
        assertThat(gaps).isZero();
    }

    @Test
    void eachCountyHasPoorAndExitedAtTheEndOf2017AndNobodyPoorAtTheEndOf2020() {
        var byCounty = owner
            .sql("""
                    select village / 1000000 as county, count(*) filter (where status in ('POOR', 'RELAPSED') and valid @> date '2017-12-31') as poor,
                           count(*) filter (where status = 'EXITED' and valid @> date '2017-12-31') as exited,
                           count(*) filter (where status <> 'EXITED' and valid @> date '2020-12-31') as left_over
                      from registry.status group by 1
                    """)
            .query()
            .listOfRows();
        assertThat(byCounty).hasSize(9).allSatisfy(county -> {
            assertThat((Long) county.get("poor")).isPositive();
            assertThat((Long) county.get("exited")).isPositive();
            assertThat((Long) county.get("left_over")).isZero();
        });
    }

}
