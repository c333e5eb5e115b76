package org.shanhe.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.cadre.NewPosting;
import org.shanhe.cadre.PostingKind;

/**
 * The 55 cadres sent since November 2012, under invented names: from the merger on, each
 * county has at every time a seconded official and a first secretary, and the two
 * counties under special supervision have people in towns and villages besides.
 */
final class PostingPlan {

    static final int CADRES = 55;

    static final LocalDate MERGER = LocalDate.of(2017, 11, 28);

    private static final LocalDate CHANGE = LocalDate.of(2019, 11, 28);

    private static final LocalDate SUPERVISION = LocalDate.of(2020, 1, 15);

    /** Terms that ended with the merger: how many each county had. */
    private static final int[] BEFORE = { 3, 1, 1, 2, 2, 1, 1, 1, 1 };

    private final Words words;

    private final Map<County, Long> units;

    private final List<Village> villages;

    private final List<NewPosting> postings = new ArrayList<>();

    private final Dice dice = Dice.of(8);

    PostingPlan(Words words, Map<County, Long> units, List<Village> villages) {
        this.words = words;
        this.units = units;
        this.villages = villages;
    }

    List<NewPosting> postings() {
        for (var county : County.values()) {
            before(county);
            since(county, MERGER, CHANGE);
            since(county, CHANGE, null);
            if (county == County.PUGE || county == County.BUTUO) {
                supervision(county);
            }
        }
        return List.copyOf(postings);
    }

    private void before(County county) {
        int terms = BEFORE[county.ordinal()];
        for (int i = 0; i < terms; i++) {
            var from = LocalDate.of(2012, 11, 28).plusMonths(60L * i / terms);
            var until = LocalDate.of(2012, 11, 28).plusMonths(60L * (i + 1) / terms);
            post(PostingKind.SECONDED, "post.SECONDED", county, county.code(), from, until);
        }
    }

    private void since(County county, LocalDate from, @Nullable LocalDate until) {
        post(PostingKind.SECONDED, "post.SECONDED", county, county.code(), from, until);
        post(PostingKind.FIRST_SECRETARY, "post.FIRST_SECRETARY", county, village(county), from, until);
    }

    private void supervision(County county) {
        post(PostingKind.SECONDED, "post.SECONDED.BUREAU", county, county.code(), SUPERVISION, null);
        post(PostingKind.SECONDED, "post.SECONDED.TOWN", county, village(county) / 1_000 * 1_000, SUPERVISION, null);
        post(PostingKind.FIRST_SECRETARY, "post.FIRST_SECRETARY", county, village(county), SUPERVISION, null);
    }

    private long village(County county) {
        if (county == County.PUGE) {
            return ProjectPlan.STRAWBERRIES;
        }
        var here = villages.stream().filter(village -> village.isIn(county)).toList();
        return here.get(dice.below(here.size())).code();
    }

    private void post(PostingKind kind, String post, County county, long place, LocalDate from,
            @Nullable LocalDate until) {
        var name = Names.HAN.name(Names.HAN.surname(dice), dice.percent(85), false, dice);
        postings.add(new NewPosting("DEMO-%02d".formatted(postings.size() + 1), name, kind, words.phrase(post), place,
                units.get(county), from, until,
                until == null && kind == PostingKind.FIRST_SECRETARY ? from.plusYears(2) : until));
    }

}
