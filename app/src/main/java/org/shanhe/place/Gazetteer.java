package org.shanhe.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.place.NameList.Fit;
import org.shanhe.place.NameList.Found;

/**
 * The names of the whole nation in memory (地名录), some 40 MB, because no index of
 * PostgreSQL finds two characters in the middle of 660,000 names.
 */
final class Gazetteer {

    static final int LEVELS = 5;

    /** Stand-ins for a missing level, left out of full names. */
    private static final Set<String> FILLERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    /** How many places an earlier word of a search may stand for. */
    private static final int LARGER_PLACES = 50;

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{1,11}");

    private static final Pattern LATIN = Pattern.compile("[a-z0-9]*[a-z][a-z0-9]*");

    /** As many hits are ranked; beyond it a word is frequent. */
    private static final int MANY = 1000;

    private record Hit(long code, String alias, Fit fit) {
    }

    private final List<NameList> names = lists();

    private final List<NameList> initials = lists();

    private final List<NameList> aliases = lists();

    private final List<NameList> aliasInitials = lists();

    private final NameList formerCodes = new NameList();

    private static List<NameList> lists() {
        return IntStream.range(0, LEVELS).mapToObj(level -> new NameList()).toList();
    }

    /** In ascending order of the codes, as is {@link #alias}. */
    void division(long code, int level, String name, String itsInitials) {
        names.get(level - 1).add(code, name);
        initials.get(level - 1).add(code, itsInitials);
    }

    void alias(long code, int level, String name, @Nullable Long formerCode) {
        aliases.get(level - 1).add(code, name);
        aliasInitials.get(level - 1).add(code, Initials.of(name));
        if (formerCode != null) {
            formerCodes.add(code, formerCode.toString());
        }
    }

    Gazetteer built() {
        Stream.of(names, initials, aliases, aliasInitials).flatMap(List::stream).forEach(NameList::built);
        formerCodes.built();
        return this;
    }

    /**
     * Words apart are places inside each other, the larger first: 普格 城西.
     * @param level 0 for every level
     */
    List<PlaceMatch> search(String words, int level, List<PlaceRange> within, int limit) {
        var ranges = within;
        var each = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip().split("\\s+");
        for (int i = 0; i < each.length - 1; i++) {
            ranges = one(each[i], 0, ranges, LARGER_PLACES).keySet().stream().map(PlaceRange::of).toList();
        }
        return one(each[each.length - 1], level, ranges, limit).entrySet()
            .stream()
            .map(hit -> match(hit.getKey(), hit.getValue()))
            .toList();
    }

    private PlaceMatch match(long value, String alias) {
        var code = new PlaceCode(value);
        return new PlaceMatch(code, code.level(), name(code), fullName(code), alias.isEmpty() ? null : alias);
    }

    /** Whole names before starts before parts, higher levels before lower ones. */
    private Map<Long, String> one(String word, int level, List<PlaceRange> within, int limit) {
        var hits = new LinkedHashMap<Long, String>();
        if (word.isEmpty()) {
            return hits;
        }
        var levels = level == 0 ? IntStream.range(0, LEVELS).boxed().toList() : List.of(level - 1);
        if (DIGITS.matcher(word).matches()) {
            byCode(word, levels, within, limit, hits);
        }
        // a rare word is found in one scan; a frequent one soon, its starts and whole
        // names looked for by themselves
        var parts = byName(word, Fit.PART, levels, within, MANY);
        if (parts.size() == MANY) {
            var starts = byName(word, Fit.START, levels, within, MANY);
            if (starts.size() == MANY) {
                take(byName(word, Fit.WHOLE, levels, within, limit), limit, hits);
            }
            starts.sort(Comparator.comparing(Hit::fit));
            take(starts, limit, hits);
        }
        parts.sort(Comparator.comparing(Hit::fit));
        take(parts, limit, hits);
        return hits;
    }

    private static void take(List<Hit> found, int limit, Map<Long, String> hits) {
        for (var hit : found) {
            if (hits.size() < limit) {
                hits.putIfAbsent(hit.code, hit.alias);
            }
        }
    }

    private List<Hit> byName(String word, Fit fit, List<Integer> levels, List<PlaceRange> within, int limit) {
        var hits = new ArrayList<Hit>();
        Found plain = (code, text) -> hits.add(new Hit(code, "", fit(word, text))) && hits.size() < limit;
        Found other = (code, text) -> hits.add(new Hit(code, text, fit(word, text))) && hits.size() < limit;
        boolean latin = LATIN.matcher(word).matches();
        for (int level : levels) {
            for (var range : within) {
                boolean more = names.get(level).find(word, fit, range, plain)
                        && aliases.get(level).find(word, fit, range, other)
                        && (!latin || initials.get(level).find(word, fit, range, plain))
                        && (!latin || aliasInitials.get(level).find(word, fit, range, plain));
                if (!more) {
                    return hits;
                }
            }
        }
        return hits;
    }

    private static Fit fit(String word, String text) {
        return !text.startsWith(word) ? Fit.PART : text.length() == word.length() ? Fit.WHOLE : Fit.START;
    }

    private void byCode(String digits, List<Integer> levels, List<PlaceRange> within, int limit,
            Map<Long, String> hits) {
        long unit = Math.powExact(10L, 12 - digits.length());
        long low = Long.parseLong(digits) * unit;
        Found inside = (code, name) -> {
            if (within.stream().anyMatch(range -> range.contains(code))) {
                hits.putIfAbsent(code, "");
            }
            return hits.size() < limit;
        };
        for (int level : levels) {
            if (!names.get(level).list(new PlaceRange(low, low + unit), inside)) {
                return;
            }
        }
        formerCodes.find(digits, Fit.START, PlaceRange.EVERYWHERE, inside);
    }

    private String name(PlaceCode code) {
        return names.get(code.level() - 1).name(code.value());
    }

    String fullName(PlaceCode code) {
        return code.path()
            .stream()
            .filter(above -> above.equals(code) || !FILLERS.contains(name(above)))
            .map(this::name)
            .collect(Collectors.joining());
    }

}
