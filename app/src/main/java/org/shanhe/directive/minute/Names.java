package org.shanhe.directive.minute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.directive.minute.Proposal.Named;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which places and partners go by the words of a minute (名称对照): all of them are asked for
 * at once. What two go by is left for the person to choose.
 */
@Repository
class Names {

    private static final Pattern PART = Pattern
        .compile("[\\p{IsHan}]{1,12}?(?:特别行政区|自治区|自治州|自治县|自治旗|民族乡|地区|街道|省|市|州|盟|县|区|旗|乡|镇|村)(?!政府办)");

    private static final Pattern EACH = Pattern.compile("^(?:全[省市区州县旗]|各)?各?(地市|市州|市|州|县区|县市区|县|旗县|区|乡镇|乡|镇|村)$");

    private static final Map<String, Integer> LEVELS = Map.ofEntries(Map.entry("地市", 2), Map.entry("市州", 2),
            Map.entry("市", 2), Map.entry("州", 2), Map.entry("县区", 3), Map.entry("县市区", 3), Map.entry("县", 3),
            Map.entry("旗县", 3), Map.entry("区", 3), Map.entry("乡镇", 4), Map.entry("乡", 4), Map.entry("镇", 4),
            Map.entry("村", 5));

    private static final int MOST_OF_EACH = 60;

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(String words, @Nullable Long place, @Nullable Integer level, @Nullable Long partner,
            String name) {
    }

    private record Spot(long place, int level, String name) {
    }

    private record Below(int level, long place, String name) {
    }

    /** What each of the words stands for; those of a list, as 各县, for several. */
    static final class Known {

        private final Map<String, List<Spot>> places = new HashMap<>();

        private final Map<String, Named> partners = new HashMap<>();

        private final Map<Integer, List<Below>> below = new HashMap<>();

        private final @Nullable Long host;

        private final @Nullable String hostName;

        private Known(@Nullable Long host, @Nullable String hostName) {
            this.host = host;
            this.hostName = hostName;
        }

        private void add(Found found) {
            if (found.partner() != null) {
                partners.put(found.words(), new Named(found.words(), null, null, found.partner(), found.name(), null));
            }
            else if (found.place() != null && found.level() != null) {
                places.computeIfAbsent(found.words(), _ -> new ArrayList<>())
                    .add(new Spot(found.place(), found.level(), found.name()));
            }
        }

        List<Named> of(String words) {
            var each = EACH.matcher(words);
            if (words.startsWith("各") && each.matches()) {
                return below.getOrDefault(LEVELS.get(each.group(1)), List.of())
                    .stream()
                    .limit(MOST_OF_EACH)
                    .map(one -> new Named(words, one.place(), one.name(), null, null, null))
                    .toList();
            }
            return List.of(one(words));
        }

        Named one(String words) {
            var partner = partners.get(words);
            if (partner != null) {
                return partner;
            }
            Spot place = null;
            int end = 0;
            for (var part : PART.matcher(words).results().toList()) {
                var range = place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(place.place());
                var next = part.start() == end ? best(part.group(), range) : null;
                if (next == null) {
                    break;
                }
                place = next;
                end = part.end();
            }
            if (place == null) {
                place = best(words, PlaceRange.EVERYWHERE);
                end = words.length();
            }
            if (place == null) {
                return new Named(words, host, hostName, null, null, words);
            }
            var office = words.substring(end);
            return new Named(words, place.place(), place.name(), null, null, office.isBlank() ? null : office);
        }

        /** The one of the highest level; none where two stand beside each other. */
        private @Nullable Spot best(String words, PlaceRange range) {
            var within = places.getOrDefault(words, List.of())
                .stream()
                .filter(one -> range.contains(one.place()))
                .toList();
            int highest = within.stream().mapToInt(Spot::level).min().orElse(0);
            var best = within.stream().filter(one -> one.level() == highest).toList();
            return best.size() == 1 ? best.getFirst() : null;
        }

    }

    /**
     * @param host the place whose own offices are meant where no other is named
     */
    Known known(Collection<String> words, @Nullable Long host) {
        var asked = new LinkedHashSet<String>(words);
        words.forEach(one -> PART.matcher(one).results().forEach(part -> asked.add(part.group())));
        var hostName = host == null ? null
                : jdbc.sql("select name from place.division where code = :host")
                    .param("host", host)
                    .query(String.class)
                    .optional()
                    .orElse(null);
        var known = new Known(host, hostName);
        Rows.of(jdbc.sql(Sql.of(Names.class, "names")).param("words", asked.toArray(String[]::new)).query(Found.class))
            .forEach(known::add);
        if (host != null) {
            var range = PlaceRange.of(host);
            Rows.of(jdbc.sql("""
                    select level, code as place, name from place.division
                     where code > :low and code < :high and level = any (:levels) order by code limit 2000
                    """)
                .param("low", range.low())
                .param("high", range.high())
                .param("levels",
                        words.stream()
                            .map(EACH::matcher)
                            .filter(m -> m.matches())
                            .map(m -> LEVELS.get(m.group(1)))
                            .toArray(Integer[]::new))
                .query(Below.class))
                .forEach(one -> known.below.computeIfAbsent(one.level(), _ -> new ArrayList<>()).add(one));
        }
        return known;
    }

}
