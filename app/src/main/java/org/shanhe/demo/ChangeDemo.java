package org.shanhe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.ChangeKind;
import org.shanhe.registry.Changes;
import org.shanhe.registry.Duplicates;
import org.shanhe.registry.FrozenRegisters;
import org.shanhe.registry.HouseholdPage;
import org.shanhe.registry.HouseholdPages;
import org.shanhe.registry.NewChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A few open change requests, one of them in conflict, two probable duplicates and two
 * frozen registers. Nothing of it moves a figure.
 */
@Component
class ChangeDemo implements DemoPart {

    private static final int NEEDED = 8;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Changes changes;

    private final HouseholdPages pages;

    private final Duplicates duplicates;

    private final FrozenRegisters registers;

    private final LocalDate today;

    ChangeDemo(JdbcClient jdbc, PlatformTransactionManager transactions, Changes changes, HouseholdPages pages,
            Duplicates duplicates, FrozenRegisters registers) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.changes = changes;
        this.pages = pages;
        this.duplicates = duplicates;
        this.registers = registers;
        this.today = LocalDate.now(Clock.systemDefaultZone());
    }

    @Override
    public void load(Words words, long village) {
        var households = transaction.execute(_ -> there() ? List.<Long>of() : households(village));
        if (households == null || households.size() < NEEDED) {
            return;
        }
        var villager = officer("village", "VILLAGE_OFFICER", village);
        var town = officer("town", "TOWN_OFFICER", village / 1_000 * 1_000);
        villager.run(() -> ask(words, households));
        // the town corrects a household about which the village has asked for something
        // else: a conflict to resolve
        town.run(() -> correct(households.get(1), fields("villageGroup", words.phrase("change.group")), null,
                words.phrase("change.correct")));
        town.run(() -> {
            alike(words, households.get(4), households.get(5), "15400000101");
            alike(words, households.get(6), households.get(7), "15400000102");
            duplicates.find(PlaceRange.of(village));
        });
        var county = village / 1_000_000 * 1_000_000;
        officer("county", "COUNTY_OFFICER", county).run(() -> {
            registers.freeze(county, 2017, today, words.phrase("change.freeze"));
            registers.freeze(county, 2019, today, words.phrase("change.freeze"));
            registers.freeze(county, 2020, today, words.phrase("change.freeze"));
        });
    }

    private void ask(Words words, List<Long> households) {
        var split = pages.page(households.getFirst());
        var leaving = split.members().stream().filter(ChangeDemo::mayLeave).toList().getLast();
        var parts = JsonNodeFactory.instance.objectNode();
        parts.putArray("members").addObject().put("person", leaving.id()).put("relation", "HEAD");
        ask(ChangeKind.SPLIT, split, parts, words.phrase("change.split"));
        var relapsed = pages.page(households.get(1));
        ask(ChangeKind.STATUS, relapsed, fields("status", "RELAPSED"), words.phrase("change.relapse"));
        var head = relapsed.members().stream().filter(ChangeDemo::mayLeave).toList().getFirst();
        var heading = JsonNodeFactory.instance.objectNode().put("person", head.id()).put("formerRelation", "OTHER");
        ask(ChangeKind.CHANGE_HEAD, relapsed, heading, words.phrase("change.head"));
        var one = pages.page(households.get(2));
        var other = pages.page(households.get(3));
        changes.submit(new NewChange(ChangeKind.MERGE, one.household().id(), one.household().version(),
                other.household().version(), today.minusDays(10), null, words.phrase("change.merge"),
                JsonNodeFactory.instance.objectNode().put("other", other.household().id()), null, false), null);
    }

    private void ask(ChangeKind kind, HouseholdPage page, ObjectNode content, String reason) {
        changes.submit(new NewChange(kind, page.household().id(), page.household().version(), null, today.minusDays(10),
                null, reason, content, null, false), null);
    }

    /**
     * Two members of different households get the same name and phone, and the households
     * the same phone too: different ID numbers speak against the pair.
     */
    private void alike(Words words, long household, long other, String phone) {
        var first = pages.page(household).members().stream().filter(ChangeDemo::mayLeave).toList().getFirst();
        var second = pages.page(other)
            .members()
            .stream()
            .filter(member -> mayLeave(member) && member.sex() == first.sex())
            .findFirst();
        if (second.isEmpty()) {
            return;
        }
        correct(household, fields("phone", phone), member(first.id(), first.name(), phone),
                words.phrase("change.phone"));
        correct(other, fields("phone", phone), member(second.get().id(), first.name(), phone),
                words.phrase("change.phone"));
    }

    private void correct(long household, @Nullable ObjectNode fields, @Nullable ObjectNode member, String reason) {
        var content = JsonNodeFactory.instance.objectNode();
        content.set("household", fields);
        if (member != null) {
            content.putArray("members").add(member);
        }
        changes.submit(new NewChange(ChangeKind.CORRECT, household, pages.page(household).household().version(), null,
                null, null, reason, content, null, false), null);
    }

    private static ObjectNode member(long id, String name, String phone) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", name).put("phone", phone);
    }

    private static ObjectNode fields(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static boolean mayLeave(HouseholdPage.Member member) {
        return member.leftOn() == null && !member.relation().equals("HEAD");
    }

    private boolean there() {
        return jdbc.sql("select exists (select from registry.change_request)").query(Boolean.class).single();
    }

    /** Households that exited, each with members of both sexes beside the head. */
    private List<Long> households(long village) {
        return Rows.of(jdbc.sql("""
                select h.id from registry.household h
                  join registry.person p on p.household = h.id and p.left_on is null and p.relation <> 'HEAD'
                 where h.village = :village and h.status = 'EXITED'
                 group by h.id having count(distinct p.sex) = 2 and count(*) >= 2
                 order by h.id desc limit :needed
                """).param("village", village).param("needed", NEEDED).query(Long.class));
    }

    private Scope officer(String name, String role, long place) {
        long account = jdbc.sql("select id from access.account where name = :name")
            .param("name", name)
            .query(Long.class)
            .single();
        return new Scope(account, List.of(PlaceRange.of(place)), null, Set.of(role));
    }

}
