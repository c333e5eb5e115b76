package org.shanhe.claims.reading;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.PlaceNames.Mention;

/**
 * Whether a document that names but one county is about it, whatever wider places it
 * mentions (独县).
 */
class OneCounty {

    private static final int OFTEN = 2;

    /** Those that are helped. */
    private final List<Mention> mentions;

    private final Set<Integer> starts;

    private final Levels levels;

    /**
     * @param spoken the places spoken of: neither who helps nor where one met
     */
    OneCounty(List<Mention> mentions, Predicate<Mention> spoken, Levels levels) {
        this.mentions = mentions.stream().filter(spoken).toList();
        this.starts = mentions.stream().map(Mention::start).collect(Collectors.toSet());
        this.levels = levels;
    }

    /** The one, where no wider place is named as often or spoken for much. */
    @Nullable String named() {
        var counts = mentions.stream()
            .filter(m -> m.level() != 'D' || m.within() != null)
            .filter(m -> m.level() == 'C' || m.within() != null || !prefixed(m))
            .collect(Collectors.groupingBy(m -> Gazetteer.stem(m.within() == null ? m.name() : m.within()),
                    Collectors.counting()));
        var counties = mentions.stream()
            .filter(m -> m.level() == 'C')
            .collect(Collectors.toMap(m -> Gazetteer.stem(m.name()), Mention::name, (one, _) -> one));
        if (counties.size() != 1) {
            return null;
        }
        var stem = counties.keySet().iterator().next();
        long own = counts.getOrDefault(stem, 0L);
        boolean most = counts.entrySet().stream().allMatch(e -> e.getKey().equals(stem) || e.getValue() < own);
        int wide = Math.max(levels.of("province"), levels.of("prefecture"));
        return own >= OFTEN && most && wide <= OFTEN * own ? counties.get(stem) : null;
    }

    // 贵州省|沿河县
    private boolean prefixed(Mention mention) {
        return starts.contains(mention.end());
    }

    /** Likewise under a title that sings of a prefecture or province. */
    @Nullable String under(Mention titled, int titleEnd) {
        if (levels.of(titled.level() == 'A' ? "province" : "prefecture") > 0 || "AB".indexOf(titled.level()) < 0) {
            return null;
        }
        var counties = mentions.stream()
            .filter(m -> m.start() >= titleEnd)
            .map(m -> m.level() == 'C' ? m.name() : m.within())
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Gazetteer::stem, Collectors.counting()));
        if (counties.size() != 1 || counties.values().stream().allMatch(count -> count < OFTEN)) {
            return null;
        }
        return mentions.stream()
            .filter(m -> m.level() == 'C' && m.start() >= titleEnd)
            .map(Mention::name)
            .findFirst()
            .orElse(null);
    }

    /** 全区, said once of a text about one prefecture or county. */
    boolean rarer(String named) {
        var counts = mentions.stream()
            .filter(mention -> "ABC".indexOf(mention.level()) >= 0)
            .collect(Collectors.groupingBy(Mention::name, Collectors.counting()));
        long own = counts.getOrDefault(named, 0L);
        return counts.size() == 2 && counts.values().stream().anyMatch(count -> count > own);
    }

}
