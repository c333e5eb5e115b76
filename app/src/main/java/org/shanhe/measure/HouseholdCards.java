package org.shanhe.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.HouseholdSheets;
import org.shanhe.registry.HouseholdSheets.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the cards of many households, some hundreds by the same few statements (明白卡): who
 * lives there, what is planned in a year, what reached them.
 */
@Repository
class HouseholdCards {

    /** As many lines as leave a card on one or two pages. */
    private static final int MOST_RECEIVED = 12;

    private final JdbcClient jdbc;

    private final HouseholdSheets sheets;

    private final HealthKinds healthKinds;

    private final CardWords words;

    HouseholdCards(JdbcClient jdbc, HouseholdSheets sheets, HealthKinds healthKinds, CardWords words) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.healthKinds = healthKinds;
        this.words = words;
    }

    /**
     * Some cards, and the household after which the next ones come.
     */
    record Some(List<PlanCard> cards, @Nullable Sheet last) {
    }

    record Planned(long household, String kind, @Nullable String needList, @Nullable String needCode,
            @Nullable BigDecimal quantity, String unit, @Nullable Long amountFen, @Nullable String responsibleName,
            @Nullable LocalDate dueOn) {
    }

    record Received(long household, String kind, BigDecimal quantity, String unit, @Nullable Long amountFen,
            LocalDate deliveredOn, String source) {
    }

    long count(HouseholdSheets.Asked asked) {
        return sheets.count(asked);
    }

    @Transactional
    public Some after(HouseholdSheets.Asked asked, int year, @Nullable Sheet last, int most, Locale locale) {
        var found = sheets.after(asked, last, most);
        var ids = found.stream().map(sheet -> sheet.household().id()).toArray(Long[]::new);
        var planned = planned(ids, year);
        var received = received(ids);
        var in = words.in(locale, LocalDate.of(year, 1, 1));
        var cards = found.stream().map(sheet -> {
            long id = sheet.household().id();
            return card(sheet, year, planned.getOrDefault(id, List.of()), received.getOrDefault(id, List.of()), in);
        }).toList();
        return new Some(cards, found.isEmpty() ? null : found.getLast());
    }

    private Map<Long, List<Planned>> planned(Long[] households, int year) {
        return byHousehold(Rows.of(jdbc.sql(Sql.of(HouseholdCards.class, "card-items"))
            .param("households", households)
            .param("year", year)
            .query(Planned.class)), Planned::household);
    }

    private Map<Long, List<Received>> received(Long[] households) {
        return byHousehold(Rows.of(jdbc.sql(Sql.of(HouseholdCards.class, "card-deliveries"))
            .param("households", households)
            .param("hidden", healthKinds.hidden().toArray(String[]::new))
            .param("most", MOST_RECEIVED)
            .query(Received.class)), Received::household);
    }

    private static <T> Map<Long, List<T>> byHousehold(List<T> rows, Function<T, Long> household) {
        return rows.stream().collect(Collectors.groupingBy(household));
    }

    private static PlanCard card(Sheet sheet, int year, List<Planned> planned, List<Received> received,
            CardWords.In in) {
        var household = sheet.household();
        var sections = new ArrayList<PlanCard.Section>();
        sections.add(PlanCards.basics(household, sheet.conditions(), in));
        sections.add(PlanCards.members(sheet.members(), in));
        var causes = Stream.concat(Stream.ofNullable(household.causeMain()), household.causesOther().stream())
            .distinct()
            .map(cause -> in.code("CAUSE", cause))
            .collect(Collectors.joining(in.and()));
        var helpers = planned.stream()
            .flatMap(item -> Stream.ofNullable(item.responsibleName()))
            .distinct()
            .collect(Collectors.joining(in.and()));
        sections.add(PlanCard.Section.facts(in.say("household.help"),
                List.of(List.of(in.say("causes"), causes.isEmpty() ? in.say("none") : causes),
                        List.of(in.say("responsible"), helpers.isEmpty() ? in.say("none") : helpers))));
        sections.add(PlanCard.Section.table(in.say("household.measures", "year", Integer.toString(year)),
                in.head("n", "measure", "answers", "quantity", "amount", "responsible", "due"),
                IntStream.range(0, planned.size()).mapToObj(n -> line(n + 1, planned.get(n), in)).toList(),
                in.say("none")));
        sections.add(PlanCard.Section.table(in.say("household.received"),
                in.head("received.on", "measure", "delivered", "amount", "received.source"),
                received.stream().map(one -> line(one, in)).toList(), in.say("effects.none")));
        return new PlanCard(in.say("household.title", "name", household.headName()), household.placePath(), sections,
                List.of(in.say("sign.HOUSEHOLD"), in.say("sign.responsible"), in.say("sign.day")));
    }

    private static List<String> line(int number, Planned item, CardWords.In in) {
        return List.of(Integer.toString(number), in.measure(item.kind()), in.need(item.needList(), item.needCode()),
                in.quantity(item.quantity(), item.unit()), in.yuan(item.amountFen()), in.text(item.responsibleName()),
                in.text(item.dueOn()));
    }

    private static List<String> line(Received one, CardWords.In in) {
        return List.of(one.deliveredOn().toString(), in.measure(one.kind()), in.quantity(one.quantity(), one.unit()),
                in.yuan(one.amountFen()), one.source());
    }

}
