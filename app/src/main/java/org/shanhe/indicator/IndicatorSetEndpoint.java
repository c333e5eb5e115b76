package org.shanhe.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.IndicatorSet;
import org.shanhe.policy.IndicatorSets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How sets of indicators stand against their target. */
@RestController
@RequestMapping("/api/indicator-sets")
class IndicatorSetEndpoint {

    private final IndicatorSets sets;

    private final Figures figures;

    private final Clock clock;

    IndicatorSetEndpoint(IndicatorSets sets, Figures figures, Clock clock) {
        this.sets = sets;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param figure the figure that measures it; null where none is named or none has
     * that name
     */
    record Item(String item, String name, @Nullable String figure) {
    }

    /**
     * @param items empty until the region has filled them in
     */
    record Standing(String set, String name, int target, boolean verified, String source, List<Item> items) {
    }

    @GetMapping
    List<Standing> list(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return sets.on(LocalDate.now(clock))
            .stream()
            .map(set -> new Standing(set.set(), english ? set.en() : set.zh(), set.target(), set.verified(),
                    set.source(), set.items().stream().map(item -> item(item, english)).toList()))
            .toList();
    }

    private Item item(IndicatorSet.Item item, boolean english) {
        var known = figures.list().stream().map(Figure::name).filter(name -> name.equals(item.figure())).findFirst();
        return new Item(item.item(), english ? item.en() : item.zh(), known.orElse(null));
    }

}
