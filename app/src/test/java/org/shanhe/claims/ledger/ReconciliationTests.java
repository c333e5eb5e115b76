package org.shanhe.claims.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shanhe.DemoTest;
import org.shanhe.claims.OneMoreMillion;
import org.shanhe.claims.check.Agreement;
import org.shanhe.claims.check.Examined;
import org.shanhe.claims.check.Finding.Rule;
import org.shanhe.claims.check.Gold;
import org.shanhe.claims.ledger.Verdict.Kind;
import org.shanhe.claims.number.Quantity.Bound;
import org.shanhe.claims.reading.Claim;
import org.shanhe.indicator.Figures;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds a document that restates the demo world, with some numbers made wrong, against
 * that world.
 */
@DemoTest
class ReconciliationTests {

    static final LocalDate PUBLISHED = LocalDate.of(2021, 2, 25);

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Figures figures;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void whatTheWorldHoldsAgreesAndWhatWasMadeWrongIsNamed() {
        var verdicts = check(Gold.read("154"));
        assertThat(verdicts).filteredOn(verdict -> !verdict.agrees())
            .extracting(Verdict::surface, Verdict::kind)
            .containsExactly(tuple("9460万元", Kind.OVERSTATED), tuple("三分之一", Kind.CONTRADICTS_ITSELF),
                    tuple("300盏", Kind.NO_DATA), tuple("4100名", Kind.UNDERSTATED), tuple("?8万元", Kind.UNREADABLE),
                    tuple("500名", Kind.NOT_CHECKABLE));
        assertThat(verdicts).filteredOn(Verdict::agrees)
            .hasSize(19)
            .allSatisfy(verdict -> assertThat(verdict.answers()).singleElement()
                .satisfies(answer -> assertThat(answer.query().addresses().getFirst()).startsWith("/figures/")));
    }

    @Test
    void theCountOfHomesAgreesWhileTheirShareIsFlagged() {
        var verdicts = check(Gold.read("154"));
        assertThat(of(verdicts, "5793户")).satisfies(verdict -> {
            assertThat(verdict.kind()).isEqualTo(Kind.AGREES);
            assertThat(verdict.agreement()).isEqualTo(Agreement.EXACT);
            assertThat(verdict.answers().getFirst().query().addresses().getFirst())
                .startsWith("/figures/housing.households?place=540623000000&partner=");
            assertThat(verdict.findings()).isEmpty();
        });
        assertThat(of(verdicts, "三分之一").findings()).singleElement()
            .satisfies(finding -> assertThat(finding.rule()).isEqualTo(Rule.SHARE));
    }

    @Test
    void aSubsidiaryWithoutEntriesIsNamedAgainstTheGroupAndNeverTakenForIt() {
        var agreement = "400万千瓦";
        var document = sketch("龙源电力与宁城县签订" + agreement + "协议",
                claim("龙源电力与宁城县签订" + agreement, agreement, "4000000", "kW", "签订协议装机规模", "capacity", "龙源电力"), "国家能源集团");
        assertThat(of(check(document), agreement)).satisfies(verdict -> {
            assertThat(verdict.kind()).isEqualTo(Kind.AGREES_ON_OTHER_BASIS);
            assertThat(verdict.answers()).hasSize(2);
        });
    }

    /** One more million for education, undone when the test is over. */
    @Test
    void aTransferTurnsTheClaimsItIsAboutAndNoOther() {
        var document = Gold.read("154");
        var before = check(document);
        var after = Scope.system().call(() -> transactions.execute(status -> {
            status.setRollbackOnly();
            OneMoreMillion.forEducation(jdbc);
            return reconciliation.of(document, PUBLISHED);
        }));
        assertThat(IntStream.range(0, before.size()).filter(i -> before.get(i).kind() != after.get(i).kind()).boxed())
            .singleElement()
            .satisfies(turned -> {
                assertThat(after.get(turned).surface()).isEqualTo("3.93亿元");
                assertThat(before.get(turned).agreement()).isEqualTo(Agreement.EXACT);
                assertThat(after.get(turned).agrees()).isFalse();
            });
    }

    @Test
    void everyFigureOfTheDictionaryIsOne() {
        assertThat(new Dictionary().figures()).hasSizeGreaterThan(30)
            .allSatisfy(name -> assertThat(figures.get(name).name()).isEqualTo(name));
    }

    @Test
    void placesAreFoundByWhatStandsBeforeTheirNames() {
        var places = Scope.system()
            .call(() -> scopes.places(List.of("聂荣县", "西藏聂荣", "布拖县博作村", "那曲地区聂荣县", "青海省聂荣县", "不存在县")));
        assertThat(places.get("聂荣县")).containsExactly(540623000000L);
        assertThat(places.get("西藏聂荣")).containsExactly(540623000000L);
        assertThat(places.get("布拖县博作村")).containsExactly(513429102215L);
        assertThat(places.get("那曲地区聂荣县")).containsExactly(540623000000L);
        assertThat(places.get("青海省聂荣县")).isEmpty();
        assertThat(places.get("不存在县")).isEmpty();
    }

    private static Examined sketch(String text, Claim claim, String actor) {
        var other = new Claim(0, 1, null, null, "item", null, claim.bound(), "", "other", Claim.Kind.RESULT, null, null,
                actor, null, List.of());
        return new Examined(text, List.of(), List.of(other, other, claim));
    }

    private static Claim claim(String before, String surface, String value, String unit, String indicator,
            String category, String org) {
        int end = before.length();
        return new Claim(end - surface.length(), end, new BigDecimal(value), null, unit, null, Bound.EXACT, indicator,
                category, Claim.Kind.TARGET, null, null, org, null, List.of());
    }

    private List<Verdict> check(Examined document) {
        return Scope.system().call(() -> reconciliation.of(document, PUBLISHED));
    }

    private static Verdict of(List<Verdict> verdicts, String surface) {
        Predicate<Verdict> that = verdict -> verdict.surface().equals(surface);
        return verdicts.stream().filter(that).findFirst().orElseThrow();
    }

}
