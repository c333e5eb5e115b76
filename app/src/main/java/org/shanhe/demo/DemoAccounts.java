package org.shanhe.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.access.Accounts;
import org.shanhe.access.Accounts.DemoAccount;
import org.shanhe.access.Role;
import org.springframework.stereotype.Component;

/**
 * One account a role for visitors, all with the one password the sign-in page shows, and
 * what they have been doing.
 */
@Component
class DemoAccounts {

    private static final long TIBET = 540000000000L;

    private static final long NAGQU = 540600000000L;

    private final Accounts accounts;

    private final List<DemoPart> parts;

    DemoAccounts(Accounts accounts, List<DemoPart> parts) {
        this.accounts = accounts;
        this.parts = parts;
    }

    /**
     * @param village one with many households
     * @param partners every partner by key
     */
    void add(Words words, long village, Map<String, Long> partners) {
        var nyainrong = County.NYAINRONG.code();
        var nine = Arrays.stream(County.values()).map(County::code).collect(Collectors.toSet());
        var group = names("group", partners);
        accounts.addDemo(List.of(one(words, "leader", Role.REGION_LEADER, Set.of(TIBET), null),
                one(words, "province", Role.PROVINCE_OFFICER, Set.of(TIBET), null),
                one(words, "prefecture", Role.PREFECTURE_OFFICER, Set.of(NAGQU), null),
                one(words, "county", Role.COUNTY_OFFICER, Set.of(nyainrong), null),
                one(words, "wubu", Role.COUNTY_OFFICER, Set.of(County.WUBU.code()), null),
                one(words, "town", Role.TOWN_OFFICER, Set.of(village / 1_000 * 1_000), null),
                one(words, "village", Role.VILLAGE_OFFICER, Set.of(village), null),
                one(words, "group", Role.PARTNER_HEADQUARTERS, nine, group),
                one(words, "unit", Role.PARTNER_UNIT, Set.of(County.MIZHI.code(), County.WUBU.code()),
                        names("shendong", partners)),
                one(words, "cadre", Role.CADRE, Set.of(nyainrong), names("xizang", partners)),
                one(words, "finance", Role.FINANCE, nine, group),
                one(words, "steward", Role.DATA_STEWARD, Set.of(TIBET), null),
                one(words, "discipline", Role.DISCIPLINE_OFFICER, Set.of(NAGQU), null),
                one(words, "evaluator", Role.EVALUATOR, Set.of(NAGQU), null),
                one(words, "system", Role.SYSTEM_OFFICER, Set.of(), Map.of()),
                one(words, "security", Role.SECURITY_OFFICER, Set.of(), Map.of()),
                one(words, "auditor", Role.AUDITOR, Set.of(), Map.of())));
        parts.forEach(part -> part.load(words, village));
    }

    private static DemoAccount one(Words words, String name, Role role, Set<Long> places,
            @Nullable Map<Long, String> partners) {
        return new DemoAccount(name, words.phrase("account." + name), Set.of(role), places, partners);
    }

    /** A partner with the units below it, by id. */
    private static Map<Long, String> names(String key, Map<String, Long> partners) {
        var rows = Words.rows("partners");
        var keys = rows.stream()
            .filter(row -> row.getField("key").equals(key) || row.getField("parent").equals(key)
                    || key.equals("group") && row.getField("rank").equals("2"))
            .toList();
        return keys.stream()
            .collect(Collectors.toMap(row -> Known.in(partners, row.getField("key")), row -> row.getField("name")));
    }

}
