package org.shanhe.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Ask;
import org.shanhe.indicator.Question;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.partner.Partners;
import org.shanhe.pledge.Drafting;
import org.shanhe.pledge.NewLetter;
import org.shanhe.pledge.NewLetter.Promised;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was promised (责任书): the letters of 2017 from the region down to the towns of
 * Nyainrong, those of the group for nine counties from 2018 to 2020 under its plans, and
 * those of this year. What was promised is made up, what was done is the world's own.
 */
@Component
@Order(1)
class PledgeDemo implements DemoPart {

    private static final long TIBET = 540000000000L;

    private static final long NAGQU = 540600000000L;

    private static final long SPAN_OF_COUNTY = 1_000_000;

    /** The six of 2018 to 2020 but the last: nobody's sales are known of those years. */
    private static final List<Promise> SIX = List.of(new Promise("INVESTED", "fund.invested", 1_000_000),
            new Promise("INTRODUCED", "introduced.donation", 1_000_000),
            new Promise("CADRES_TRAINED", "training.cadre", 5),
            new Promise("TECHNICIANS_TRAINED", "training.technician", 5),
            new Promise("BOUGHT", "purchase.amount", 1_000_000));

    private static final List<Promise> OUT = List.of(new Promise("HOUSEHOLDS_OUT", "household.exiting", 1),
            new Promise("PERSONS_OUT", "person.exiting", 1));

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Answers answers;

    private final Partners partners;

    private final Drafting drafting;

    private final SignatureDemo signatures;

    PledgeDemo(JdbcClient jdbc, PlatformTransactionManager transactions, Answers answers, Partners partners,
            Drafting drafting, SignatureDemo signatures) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.answers = answers;
        this.partners = partners;
        this.drafting = drafting;
        this.signatures = signatures;
    }

    /** What is promised by a figure, rounded up to so much of its unit. */
    private record Promise(String code, String figure, long unit) {
    }

    /** A county that a partner assists. */
    private record Paired(long place, long partner, String kind) {
    }

    @Override
    public void load(Words words, long village) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> {
            if (!jdbc.sql("select exists (select from pledge.letter where year = 2017)")
                .query(Boolean.class)
                .single()) {
                places(village / SPAN_OF_COUNTY * SPAN_OF_COUNTY);
                partners();
                signatures.sign(words);
            }
        }));
    }

    /** Region, prefecture, county, towns; one town promised more than it did. */
    private void places(long county) {
        var towns = Rows.of(jdbc
            .sql("""
                    select distinct village - village % 1000 from registry.status
                     where status = 'EXITED' and extract(year from lower(valid)) = 2017 and village / 1000000 = :county / 1000000
                     order by 1
                    """)
            .param("county", county)
            .query(Long.class));
        var done = values(towns.stream()
            .flatMap(town -> OUT.stream().map(promise -> ask(promise, town, null, 2017, 2017)))
            .toList());
        var promised = IntStream.range(0, done.size())
            .mapToObj(i -> i < OUT.size() ? done.get(i).add(BigDecimal.valueOf(i + 2)) : done.get(i))
            .toList();
        var sums = IntStream.range(0, OUT.size()).mapToObj(nth -> {
            var sum = IntStream.range(0, promised.size())
                .filter(i -> i % OUT.size() == nth)
                .mapToObj(promised::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Promised(OUT.get(nth).code(), sum);
        }).toList();
        var whole = new ArrayList<>(sums);
        whole.add(new Promised("INCIDENCE", new BigDecimal("0.12")));
        whole.add(new Promised("FALSIFIED", BigDecimal.ZERO));
        long region = drafting.draft(new NewLetter("PROVINCE_PREFECTURE", 2017, TIBET, NAGQU, null, null, whole, null),
                "demo:letter:2017:" + NAGQU);
        long above = drafting.draft(new NewLetter("PREFECTURE_COUNTY", 2017, NAGQU, county, null, region, whole, null),
                "demo:letter:2017:" + county);
        for (int i = 0; i < towns.size(); i++) {
            var of = List.of(new Promised(OUT.getFirst().code(), promised.get(2 * i)),
                    new Promised(OUT.getLast().code(), promised.get(2 * i + 1)),
                    new Promised("FALSIFIED", BigDecimal.ZERO));
            drafting.draft(new NewLetter("COUNTY_TOWN", 2017, county, towns.get(i), null, above, of, null),
                    "demo:letter:2017:" + towns.get(i));
        }
    }

    private void partners() {
        var paired = Rows.of(jdbc.sql("""
                select p.place, p.partner, p.kind from partner.pairing p
                 where p.kind in ('DESIGNATED', 'COUNTERPART') and p.responsible is not null and upper_inf(p.valid)
                 order by p.kind desc, p.place
                """).query(Paired.class));
        if (paired.isEmpty()) {
            return;
        }
        long group = paired.getFirst().partner();
        drafting.draft(new NewLetter("THREE_YEAR_PLAN", 2018, null, null, group, null,
                promised(List.of(SIX.get(0), SIX.get(2), SIX.get(3), SIX.get(4)), null, group, 2018, 2020), null),
                "demo:plan:three");
        for (int year = 2018; year <= 2020; year++) {
            long plan = drafting.draft(new NewLetter("ANNUAL_PLAN", year, null, null, group, null,
                    promised(SIX, null, group, year, year), null), "demo:plan:" + year);
            for (var one : paired) {
                var template = one.kind().equals("DESIGNATED") ? "DESIGNATED_SIX" : "COUNTERPART_AGREEMENT";
                drafting.draft(
                        new NewLetter(template, year, null, one.place(), one.partner(), plan,
                                promised(SIX, one.place(), one.partner(), year, year), null),
                        "demo:letter:%d:%d".formatted(year, one.place()));
            }
        }
        int year = LocalDate.now().getYear();
        for (var one : paired) {
            var template = one.kind().equals("DESIGNATED") ? "DESIGNATED_PLAN" : "COUNTERPART_AGREEMENT";
            drafting.draft(
                    new NewLetter(template, year, null, one.place(), one.partner(), null,
                            List.of(new Promised("CADRES_TRAINED", BigDecimal.valueOf(60)),
                                    new Promised("BOUGHT", new BigDecimal("3000000")),
                                    new Promised("SOLD", new BigDecimal("1000000")),
                                    new Promised("HEAD_VISITS", BigDecimal.ONE)),
                            null),
                    "demo:letter:%d:%d".formatted(year, one.place()));
        }
    }

    /**
     * Nine tenths of what was done, rounded; of every seventh letter more money than was
     * given.
     */
    private List<Promised> promised(List<Promise> promises, @Nullable Long place, long partner, int from, int to) {
        var done = values(promises.stream().map(promise -> ask(promise, place, partner, from, to)).toList());
        var promised = new ArrayList<Promised>();
        for (int i = 0; i < promises.size(); i++) {
            boolean more = place != null && i == 0 && (place / SPAN_OF_COUNTY + from) % 7 == 0;
            var unit = BigDecimal.valueOf(promises.get(i).unit());
            var value = done.get(i)
                .multiply(new BigDecimal(more ? "1.1" : "0.9"))
                .divide(unit, 0, RoundingMode.CEILING)
                .multiply(unit);
            if (value.signum() > 0) {
                promised.add(new Promised(promises.get(i).code(), value));
            }
        }
        return promised;
    }

    private Ask ask(Promise promise, @Nullable Long place, @Nullable Long partner, int from, int to) {
        return new Ask(promise.figure(),
                new Question(place, partner,
                        partner == null ? null : partners.withAllBelow(List.of(partner)).toArray(Long[]::new),
                        LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), null));
    }

    private List<BigDecimal> values(List<Ask> asks) {
        return answers.each(asks, Locale.SIMPLIFIED_CHINESE)
            .stream()
            .map(value -> Objects.requireNonNullElse(value.value(), BigDecimal.ZERO))
            .toList();
    }

}
