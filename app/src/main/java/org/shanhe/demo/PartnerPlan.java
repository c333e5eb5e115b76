package org.shanhe.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.partner.NewPairing;
import org.shanhe.partner.NewPartner;
import org.shanhe.partner.PairingKind;
import org.shanhe.partner.PartnerKind;

/**
 * The organisations the documents name, the group's Party branches and base units, and
 * whom each of them assists.
 */
final class PartnerPlan {

    /** Branches of headquarters and units paired with village branches. */
    static final int BRANCHES = 35;

    /** The "8+8" of Gangca. */
    static final int BASE_UNITS = 8;

    /** Counties, towns and villages the subsidiaries have assisted, and still do. */
    static final int EVER = 416;

    static final int STILL = 267;

    static final int PROVINCES = 28;

    private static final LocalDate MERGER = LocalDate.of(2017, 11, 28);

    private static final List<String> HEADS_OF_COUNTIES = List.of("xizang", "qinghai", "daduhe", "sichuan", "longyuan",
            "pingzhuang", "shendong");

    private final Words words;

    PartnerPlan(Words words) {
        this.words = words;
    }

    /**
     * Partners of one rank: 0 on their own, 1 below those, 2 below those in turn.
     * @param ids of the partners above, by key
     */
    List<NewPartner> partners(int rank, Map<String, Long> ids) {
        return Words.rows("partners")
            .stream()
            .filter(row -> Integer.parseInt(row.getField("rank")) == rank)
            .map(row -> new NewPartner(row.getField("name"), row.getField("short_name"),
                    PartnerKind.valueOf(row.getField("kind")), blankToNull(row.getField("credit_code")),
                    rank == 0 ? null : Known.in(ids, row.getField("parent"))))
            .toList();
    }

    /** The ids by key, from the ids by name. */
    Map<String, Long> byKey(Map<String, Long> byName) {
        var ids = new HashMap<String, Long>();
        for (var row : Words.rows("partners")) {
            var id = byName.get(row.getField("name"));
            if (id != null) {
                ids.put(row.getField("key"), id);
            }
        }
        return ids;
    }

    List<NewPartner> branches(Map<String, Long> ids) {
        var branches = new ArrayList<NewPartner>();
        for (int i = 0; i < BRANCHES; i++) {
            var unit = unitOfBranch(i);
            var name = Words.rows("partners")
                .stream()
                .filter(row -> row.getField("key").equals(unit))
                .findAny()
                .orElseThrow()
                .getField("short_name");
            int number = i / (HEADS_OF_COUNTIES.size() + 1) + 1;
            branches.add(new NewPartner(words.phrase("branch.name", name, number),
                    words.phrase("branch.short", name, number), PartnerKind.PARTY_BRANCH, null, ids.get(unit)));
        }
        for (int i = 1; i <= BASE_UNITS; i++) {
            branches.add(new NewPartner(words.phrase("base.name", i), words.phrase("base.short", i),
                    PartnerKind.INSTITUTION, null, ids.get("guodian")));
        }
        return branches;
    }

    private static String unitOfBranch(int i) {
        int at = i % (HEADS_OF_COUNTIES.size() + 1);
        return at == HEADS_OF_COUNTIES.size() ? "group" : HEADS_OF_COUNTIES.get(at);
    }

    List<NewPairing> pairings(Map<String, Long> ids) {
        return Words.rows("pairings")
            .stream()
            .map(row -> new NewPairing(Known.in(ids, row.getField("partner")), ids.get(row.getField("responsible")),
                    Long.parseLong(row.getField("place")), PairingKind.valueOf(row.getField("kind")),
                    LocalDate.parse(row.getField("from")), null))
            .toList();
    }

    /** 35 branches with villages of the nine counties, eight base units with Gangca. */
    List<NewPairing> branchPairings(List<NewPartner> branches, Map<String, Long> byName, List<Village> villages) {
        var dice = Dice.of(5);
        return IntStream.range(0, branches.size()).mapToObj(i -> {
            var branch = branches.get(i);
            var county = i < BRANCHES ? County.values()[i % County.values().length] : County.GANGCA;
            var here = villages.stream().filter(village -> village.isIn(county)).toList();
            var village = i < BRANCHES ? here.get(dice.below(here.size())) : null;
            var place = village == null ? county.code() : village.code();
            var otherSide = village == null ? words.phrase("base.counterpart", i - BRANCHES + 1)
                    : words.phrase("branch.counterpart", village.name().replaceFirst("村?(村民委员会|村委会)$", "村"));
            return new NewPairing(Known.in(byName, branch.name()), branch.parent(), place, PairingKind.PARTY_BRANCH,
                    MERGER.plusMonths(6 + i % 12), null)
                .with(otherSide, village == null ? "8+8" : null);
        }).toList();
    }

    /**
     * The subsidiaries' own pairings: 416 ever, 267 still, over 28 provinces.
     * @param places villages of 28 provinces, as many of each
     */
    List<NewPairing> subsidiaries(Map<String, Long> ids, List<Long> places) {
        var dice = Dice.of(6);
        return IntStream.range(0, EVER).mapToObj(i -> {
            var from = LocalDate.of(dice.between(2013, 2017), dice.between(1, 12), 1);
            return new NewPairing(Known.in(ids, "others"), null, places.get(i), PairingKind.ENTERPRISE_VILLAGE, from,
                    i < STILL ? null : from.plusYears(dice.between(1, 3)));
        }).toList();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

}
