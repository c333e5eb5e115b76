package org.shanhe.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shanhe.kernel.Audit;
import org.shanhe.plan.PlanPage;
import org.shanhe.plan.PlanPages;
import org.shanhe.plan.PlanSubject;
import org.shanhe.registry.HouseholdPage;
import org.shanhe.registry.HouseholdPages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the card of a plan from the register, the plan and what was delivered (打印卡片). */
@Service
class PlanCards {

    private final PlanPages plans;

    private final HouseholdPages households;

    private final Results results;

    private final CardWords words;

    private final ReceivedSection received;

    private final Audit audit;

    PlanCards(PlanPages plans, HouseholdPages households, Results results, CardWords words, ReceivedSection received,
            Audit audit) {
        this.plans = plans;
        this.households = households;
        this.results = results;
        this.words = words;
        this.received = received;
        this.audit = audit;
    }

    @Transactional
    PlanCard card(long plan, Locale locale) {
        var page = plans.page(plan);
        var in = words.in(locale, page.content().from());
        var sections = new ArrayList<PlanCard.Section>();
        var row = page.plan();
        var household = row.household();
        if (household == null) {
            sections.add(PlanCard.Section.facts(in.say("village.title"),
                    List.of(List.of(in.say("village"), row.label()), List.of(in.say("place"), row.placePath()))));
        }
        else {
            var register = households.page(household);
            sections.add(basics(register.household(), register.conditions(), in));
            sections.add(members(register.members()
                .stream()
                .filter(member -> member.leftOn() == null
                        && (row.subject() == PlanSubject.HOUSEHOLD || Objects.equals(member.id(), row.person())))
                .toList(), in));
        }
        sections.add(needs(page, in));
        sections.add(responsible(page, in));
        sections.add(PlanCard.Section.facts(in.say("plan.title"),
                List.of(List.of(in.say("goals"), in.text(page.content().goals())),
                        List.of(in.say("analysis"), in.text(page.content().analysis())),
                        List.of(in.say("period"), page.content().from() + " – " + page.content().to()),
                        List.of(in.say("state"), in.say("state." + row.state())))));
        sections.add(measures(page, in));
        sections.add(effects(page, in));
        if (household != null) {
            sections.add(received.of(household, row.subject() == PlanSubject.PERSON ? row.person() : null, in));
        }
        audit.note("plan.card", "plan/" + plan, row.village(), null);
        return new PlanCard(in.say("title." + row.subject(), "name", row.label(), "year", Integer.toString(row.year())),
                row.placePath(), sections,
                List.of(in.say("sign." + row.subject()), in.say("sign.responsible"), in.say("sign.day")));
    }

    static PlanCard.Section basics(HouseholdPage.Household h, List<HouseholdPage.Condition> conditions,
            CardWords.In in) {
        var facts = new ArrayList<List<String>>();
        facts.add(List.of(in.say("head"), h.headName()));
        facts.add(List.of(in.say("number"), h.householdNo()));
        facts.add(List.of(in.say("place"), h.placePath() + " " + in.text(h.group())));
        facts.add(List.of(in.say("members"), Integer.toString(h.memberCount())));
        facts.add(List.of(in.say("status"), in.code("HOUSEHOLD_STATUS", h.status().name()) + " " + h.statusSince()));
        facts.add(List.of(in.say("attribute"), in.code("ATTRIBUTE", h.attribute())));
        facts.add(List.of(in.say("identified"), h.identifiedOn().toString()));
        facts.add(List.of(in.say("phone"), in.text(h.phoneMasked())));
        conditions.stream()
            .max(Comparator.comparing(HouseholdPage.Condition::year))
            .ifPresent(year -> facts
                .add(List.of(in.say("income", "year", Integer.toString(year.year())), in.yuan(year.perCapitaFen()))));
        return PlanCard.Section.facts(in.say("basics.title"), facts);
    }

    static PlanCard.Section members(List<HouseholdPage.Member> members, CardWords.In in) {
        var rows = members.stream().map(member -> {
            var health = member.health();
            return List.of(member.name(), in.code("RELATION", member.relation()), in.code("SEX", member.sex().name()),
                    in.text(member.age()), in.text(member.documentMasked()), in.code("EDUCATION", member.education()),
                    health == null ? "–"
                            : health.stream().map(code -> in.code("HEALTH", code)).collect(Collectors.joining(" ")),
                    in.code("LABOUR", member.labour()));
        }).toList();
        return PlanCard.Section.table(in.say("members.title"),
                in.head("name", "relation", "sex", "age", "document", "education", "health", "labour"), rows, "–");
    }

    private static PlanCard.Section needs(PlanPage page, CardWords.In in) {
        return PlanCard.Section.table(in.say("needs.title"), in.head("need", "need.kind", "need.answered"), page.needs()
            .stream()
            .map(need -> List.of(
                    in.need(need.list(), need.code()) + (need.among() > 1 ? in.say("among", "n", need.among()) : ""),
                    in.say("list." + need.list()), in.say(need.answered() ? "yes" : "no")))
            .toList(), in.say("none"));
    }

    private static PlanCard.Section responsible(PlanPage page, CardWords.In in) {
        var rows = page.items()
            .stream()
            .filter(item -> item.responsibleName() != null && !item.suggested())
            .collect(
                    Collectors.groupingBy(
                            item -> List.of(in.text(item.responsibleName()),
                                    item.responsibleKind() == null ? ""
                                            : in.say("responsible." + item.responsibleKind())),
                            LinkedHashMap::new,
                            Collectors.mapping(item -> in.measure(item.kind()), Collectors.joining(in.and()))))
            .entrySet()
            .stream()
            .map(entry -> List.of(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()))
            .toList();
        return PlanCard.Section.table(in.say("responsible.title"),
                in.head("name", "responsible.kind", "responsible.for"), rows, in.say("none"));
    }

    private static PlanCard.Section measures(PlanPage page, CardWords.In in) {
        var items = page.items().stream().filter(item -> !item.suggested()).toList();
        return PlanCard.Section.table(in.say("measures.title"),
                in.head("n", "measure", "answers", "quantity", "amount", "responsible", "due", "expected"),
                IntStream.range(0, items.size()).mapToObj(n -> {
                    var item = items.get(n);
                    return List.of(Integer.toString(n + 1), in.measure(item.kind()),
                            in.need(item.needList(), item.needCode()), in.quantity(item.quantity(), item.unit()),
                            in.yuan(item.amountFen()), in.text(item.responsibleName()), in.text(item.dueOn()),
                            in.text(item.expected()));
                }).toList(), in.say("none"));
    }

    private PlanCard.Section effects(PlanPage page, CardWords.In in) {
        var items = page.items().stream().collect(Collectors.toMap(PlanPage.Item::id, Function.identity()));
        var rows = results.of(page.plan().id()).stream().filter(result -> result.times() > 0).map(result -> {
            var item = Objects.requireNonNull(items.get(result.item()));
            return List.of(in.measure(item.kind()), in.quantity(result.quantity(), item.unit()),
                    in.yuan(result.amountFen()), in.text(result.lastOn()), in.say(result.done() ? "done" : "partly"));
        }).toList();
        return PlanCard.Section.table(in.say("effects.title"),
                in.head("measure", "delivered", "amount", "last", "standing"), rows, in.say("effects.none"));
    }

}
