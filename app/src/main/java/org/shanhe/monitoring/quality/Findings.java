package org.shanhe.monitoring.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.monitoring.verdict.Profiles;
import org.shanhe.policy.Pack;
import org.shanhe.policy.Rule;
import org.shanhe.policy.Rule.Severity;
import org.shanhe.policy.language.Answer;
import org.shanhe.policy.language.Facts;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.policy.language.Reason;
import org.shanhe.policy.language.Term;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the rules say of one household now, in memory and with reasons (逐户检查). */
@Repository
class Findings {

    private final JdbcClient jdbc;

    private final Asking asking;

    private final Profiles profiles;

    private final UsedWords words;

    Findings(JdbcClient jdbc, Asking asking, Profiles profiles, UsedWords words) {
        this.jdbc = jdbc;
        this.asking = asking;
        this.profiles = profiles;
        this.words = words;
    }

    /**
     * A rule that is hit, or that cannot be answered.
     *
     * @param person which member, where the rule is about persons
     * @param member the member's place in the list, from 0
     * @param fields what the rule reads of the object, to be shown beside
     * @param missing the fields for want of which it is unknown
     */
    record Finding(String rule, Severity severity, ObjectKind object, String message, String fix,
            @Nullable String person, @Nullable Integer member, List<String> fields, List<String> missing, Reason why,
            @Nullable LocalDate exemptUntil) {
    }

    /**
     * @param met where the data is wrong
     * @param unknown what cannot be said for want of a value
     */
    record Page(String pack, String packVersion, LocalDate on, List<Finding> met, List<Finding> unknown) {
    }

    private record Member(long id, String name) {
    }

    private record Exempt(String rule, @Nullable Long objectId, LocalDate until) {
    }

    @Transactional(readOnly = true)
    public Page page(long household, Locale locale) {
        var facts = profiles.household(household);
        // in the order of the profile's members
        var members = Rows.of(jdbc.sql("""
                select p.id, p.name from registry.person p where p.household = :id and p.left_on is null order by p.id
                """).param("id", household).query(Member.class));
        return page(facts, household, members, locale);
    }

    /** What is wrong with what is said of a village, and why. */
    @Transactional(readOnly = true)
    public Page village(long village, Locale locale) {
        if (!Scope.current().contains(village)) {
            throw Refused.notFound("VILLAGE_UNKNOWN", "village", village);
        }
        return page(profiles.village(village), village, List.of(), locale);
    }

    private Page page(Facts facts, long subject, List<Member> members, Locale locale) {
        var exempt = Rows.of(jdbc.sql("""
                select e.rule, e.object_id, max(e.until_on) as until
                  from monitoring.exemption e
                 where e.until_on >= :today and e.low <= :village and e.high > :village
                 group by e.rule, e.object_id
                """).param("today", asking.today()).param("village", facts.village()).query(Exempt.class));
        var pack = asking.pack();
        var met = new ArrayList<Finding>();
        var unknown = new ArrayList<Finding>();
        for (var finding : of(pack, facts, locale)) {
            var member = finding.member() == null ? null : members.get(finding.member());
            Long object = member == null ? subject : member.id();
            var until = exempt.stream()
                .filter(given -> given.rule().equals(finding.rule())
                        && (given.objectId() == null || given.objectId().equals(object)))
                .map(Exempt::until)
                .max(LocalDate::compareTo)
                .orElse(null);
            var named = new Finding(finding.rule(), finding.severity(), finding.object(), finding.message(),
                    finding.fix(), member == null ? null : PublicName.shown(member.name()), finding.member(),
                    finding.fields(), finding.missing(), finding.why(), until);
            (finding.missing().isEmpty() ? met : unknown).add(named);
        }
        return new Page(pack.name(), pack.version(), asking.today(), met, unknown);
    }

    /** Of facts that need not stand in the register; the worst first. */
    List<Finding> of(Pack pack, Facts facts, Locale locale) {
        var rules = asking.rules(pack);
        Map<String, Rule> byId = rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        var question = asking.of(pack, List.of());
        var found = new ArrayList<Finding>();
        if (!facts.ofVillage().isEmpty()) {
            asking.catalogue()
                .defects(rules, ObjectKind.VILLAGE)
                .explain(facts, question)
                .forEach((id, why) -> add(found, byId.get(id), null, why, locale));
            found.sort(Comparator.comparing(Finding::severity));
            return found;
        }
        asking.catalogue()
            .defects(rules, ObjectKind.HOUSEHOLD)
            .explain(facts, question)
            .forEach((id, why) -> add(found, byId.get(id), null, why, locale));
        var ofPersons = asking.catalogue().defects(rules, ObjectKind.PERSON);
        for (int n = 0; n < facts.members().size(); n++) {
            int member = n;
            ofPersons.explain(Facts.ofPerson(facts.village(), facts.members().get(n), facts.household()), question)
                .forEach((id, why) -> add(found, byId.get(id), member, why, locale));
        }
        found.sort(Comparator.comparing(Finding::severity));
        return found;
    }

    private void add(List<Finding> found, @Nullable Rule rule, @Nullable Integer member, Reason why, Locale locale) {
        if (rule != null && why.answer() != Answer.NOT_MET) {
            found.add(new Finding(rule.id(), rule.severity(), rule.object(), rule.message(locale), rule.fix(locale),
                    null, member, fields(rule), why.missing(), words.of(Shielded.of(why), locale), null));
        }
    }

    private static List<String> fields(Rule rule) {
        return rule.hit()
            .term()
            .all()
            .filter(part -> part instanceof Term.Field)
            .map(part -> (Term.Field) part)
            .map(field -> (field.object().equals("member") ? "person" : field.object()) + "." + field.name())
            .distinct()
            .sorted()
            .toList();
    }

}
