package org.shanhe.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a roll-up says is what the entries say, at every moment: before a change, after
 * it, and after it was taken over.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollUpTests {

    private static final long PREFECTURE = 650200000000L;

    private static final long COUNTY = 650202000000L;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Figures figures;

    @Autowired
    RollUps rollUps;

    @Autowired
    RollUpWork work;

    /** Every figure that is rolled up, and one of each way of telling entries. */
    private List<Figure> rolled = List.of();

    private List<Figure> few = List.of();

    private long partner;

    @BeforeAll
    void fill() {
        partner = owner.sql("""
                insert into partner.partner (name, short_name, kind) values ('汇总用单位', '汇总', 'SUBSIDIARY') returning id
                """).query(Long.class).single();
        deliver("ROLL", 300);
        owner
            .sql("""
                    with given as (
                        insert into ledger.grant (document_no, source, purpose, place, amount_fen, granted_on)
                        values ('ROLL', 'FISCAL_CENTRAL', 'INDUSTRY', :prefecture, 100000000, '2015-01-01') returning id),
                    opened as (
                        insert into ledger.account (kind, key, name, place)
                        values ('SOURCE', 'ROLL:S', '来源', :prefecture), ('PROJECT', 'ROLL:P', '项目', :prefecture) returning id, kind)
                    insert into ledger.transfer (key, kind, grant_id, source, from_account, to_account, from_kind, to_kind, amount_fen, purpose,
                                                 partner, place, effective_on)
                    select 'ROLL:' || n, 'DISBURSE', g.id, 'FISCAL_CENTRAL', s.id, p.id, 'SOURCE', 'PROJECT', 100 + n,
                           case n % 3 when 0 then 'INDUSTRY' else 'EDUCATION' end, case when n % 2 = 0 then :partner end,
                           (array[650200000000, 650202000000, 650202001000, 650203002000, 650000000000])[1 + n % 5],
                           date '2015-12-28' + 9 * n
                      from given g, opened s, opened p, generate_series(1, 200) n
                     where s.kind = 'SOURCE' and p.kind = 'PROJECT'
                    """)
            .param("prefecture", PREFECTURE)
            .param("partner", partner)
            .update();
        owner.sql("analyze ledger.transfer, measure.entry, project.project").update();
        Scope.system().run(() -> work.build(0));
        rolled = figures.list().stream().filter(figure -> figure.rolled() != null).toList();
        few = Stream.of("fund.invested", "fund.central", "road.km", "donation.raised", "project.count")
            .map(figures::get)
            .toList();
    }

    @AfterAll
    void forget() {
        owner.sql("delete from measure.entry where key like 'ROLL%'").update();
        rollUps.stand(Map.of());
        owner.sql("delete from indicator.rolled").update();
    }

    private void deliver(String key, int many) {
        owner
            .sql("""
                    insert into measure.entry (key, kind, purpose, receiver, place, partner, quantity, unit, counting, amount_fen, delivered_on)
                    select :key || n, (array['ROAD', 'TRAINING_SESSION', 'DONATION_RAISED', 'MODEL_VILLAGE'])[1 + n % 4],
                           case n % 3 when 0 then 'INDUSTRY' else 'EDUCATION' end, 'GROUP',
                           (array[650200000000, 650202000000, 650203000000])[1 + n % 3], case when n % 2 = 0 then :partner end,
                           1.5 * n, 'ITEM', 'OCCURRENCES', 100 * n, date '2016-02-27' + 7 * n
                      from generate_series(1, :many) n
                    """)
            .param("key", key)
            .param("many", many)
            .param("partner", partner)
            .update();
    }

    @Test
    void aSumIsWhatItsEntriesComeTo() {
        agree(Scope.system());
        assertThat(owner.sql("select count(*) from indicator.cell where grain = 'Y'").query(Long.class).single())
            .isPositive();
        var read = rollUps.over(List.of(asks().getFirst().question()), false);
        assertThat(rolled).as("each is read from sums").allMatch(figure -> read.get(figure.name()).summed());
    }

    @Test
    void aCommandReadsTheSumsThatTheServerKeeps() {
        var started = new RollUps(figures, jdbc);
        var question = asks().getFirst().question();
        assertThat(Scope.system().call(() -> started.over(List.of(question), false).get("fund.invested")).summed())
            .isTrue();
    }

    @Test
    void scopesOfCountiesAndOfPartnersSeeTheirOwn() {
        agree(new Scope(1, List.of(PlaceRange.of(COUNTY)), null));
        agree(new Scope(1, List.of(PlaceRange.of(PREFECTURE)), Set.of(partner)));
        var town = new Scope(1, List.of(PlaceRange.of(COUNTY + 1000)), null);
        agree(town);
        town.run(() -> assertThat(
                rollUps.over(List.of(asks().getFirst().question()), false).get("fund.invested").summed())
            .isFalse());
    }

    @Test
    void aChangeIsSeenAtOnceAndTakenOverLater() {
        deliver("ROLL-LATER", 40);
        owner.sql("update measure.entry set place = :county, delivered_on = delivered_on + 400 where key like 'ROLL2%'")
            .param("county", COUNTY)
            .update();
        owner.sql("delete from measure.entry where key like 'ROLL1%'").update();
        agree(Scope.system());
        agree(new Scope(1, List.of(PlaceRange.of(COUNTY)), null));
        Scope.system().run(() -> work.catchUp("measure.entry"));
        assertThat(owner.sql("select count(*) from indicator.touched where source = 'measure.entry'")
            .query(Long.class)
            .single()).isZero();
        agree(Scope.system());
        Scope.system().run(() -> work.catchUp("measure.entry"));
        agree(Scope.system());
    }

    @Test
    void manyChangesAreToldAnew() {
        owner.sql(
                "insert into indicator.touched select 'measure.entry', 650202000000, date '2000-01-01' + n from generate_series(1, 6000) n")
            .update();
        deliver("ROLL-MANY", 10);
        Scope.system().run(() -> work.catchUp("measure.entry"));
        agree(Scope.system());
    }

    @Test
    void aDayTouchedAgainAndAgainIsTakenOverAsOne() {
        Scope.system().run(() -> work.catchUp("measure.entry"));
        var kept = "select string_agg(cast(ctid as text), ',' order by ctid) from indicator.cell";
        var before = owner.sql(kept).query(String.class).single();
        owner.sql(
                "insert into indicator.touched select 'measure.entry', 650202000000, date '2000-01-01' from generate_series(1, 6000) n")
            .update();
        Scope.system().run(() -> work.catchUp("measure.entry"));
        assertThat(owner.sql(kept).query(String.class).single()).isEqualTo(before);
        assertThat(owner.sql("select count(*) from indicator.touched where source = 'measure.entry'")
            .query(Long.class)
            .single()).isZero();
    }

    /** Values, and the splits by county, month and purpose. */
    private void agree(Scope scope) {
        scope.run(() -> transaction.executeWithoutResult(_ -> {
            var asks = asks();
            var questions = asks.stream().map(Ask::question).toList();
            assertThat(each(asks, rollUps.over(questions, false))).isEqualTo(each(asks, figures::get));
            var question = new Question(PREFECTURE, null, null, null, LocalDate.of(2020, 2, 29), null);
            for (var key : List.of("cast(place - place % 1000000 as text)", "purpose", "cast(partner as text)",
                    "to_char(on_day, 'YYYY-MM')")) {
                var read = rollUps.over(List.of(question), key.startsWith("to_char"));
                for (var figure : few) {
                    assertThat(by(read.get(figure.name()), key, question)).as(figure.name() + " by " + key)
                        .isEqualTo(by(figure, key, question));
                }
            }
            for (var figure : rolled) {
                assertThat(total(rollUps.over(List.of(question), false).get(figure.name()), question))
                    .isEqualTo(total(figure, question));
            }
        }));
    }

    private List<String> each(List<Ask> asks, Figures.Read read) {
        return jdbc.sql(Aggregates.each(few, read))
            .paramSource(RecordParameters.columns(Ask.Row.class,
                    IntStream.range(0, asks.size()).mapToObj(n -> asks.get(n).row(n)).toList()))
            .query((row, n) -> asks.get(n) + ": " + Answers.plain(row.getBigDecimal("first")))
            .list();
    }

    private List<String> by(Figure figure, String key, Question question) {
        return jdbc.sql(Aggregates.by(figure, key))
            .params(question.parameters())
            .query((row, _) -> row.getString("key") + " " + Answers.plain(row.getBigDecimal("quantity")))
            .list();
    }

    private String total(Figure figure, Question question) {
        return jdbc.sql(Aggregates.countAndSum(figure))
            .params(question.parameters())
            .query((row, _) -> row.getLong("total") + " " + Answers.plain(row.getBigDecimal("sum")))
            .single();
    }

    private List<Ask> asks() {
        var asks = new ArrayList<Ask>();
        var places = new ArrayList<@Nullable Long>(List.of(650000000000L, PREFECTURE, COUNTY, 650203000000L));
        places.add(null);
        var days = List.of(LocalDate.of(2015, 12, 31), LocalDate.of(2016, 2, 29), LocalDate.of(2017, 12, 31),
                LocalDate.of(2018, 7, 17), LocalDate.of(2030, 1, 1));
        for (var figure : few) {
            for (var place : places) {
                for (int n = 0; n < days.size(); n++) {
                    for (int back : new int[] { -1, 0, 45, 900 }) {
                        asks.add(new Ask(figure.name(),
                                new Question(place, n % 2 == 0 ? null : partner,
                                        n % 2 == 0 ? null : new Long[] { partner },
                                        back < 0 ? null : days.get(n).minusDays(back), days.get(n),
                                        n % 3 == 0 ? null : new String[] { "EDUCATION" })));
                    }
                }
            }
        }
        return asks;
    }

}
