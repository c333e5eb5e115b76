package org.shanhe.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The villages of the country for one import: all codes at hand, the names of a county
 * fetched when the first row names it.
 */
public final class PlaceVillages implements Villages {

    private static final int MOST_PATHS = 200_000;

    private record Named(long code, String name) {
    }

    private final JdbcClient jdbc;

    private long @Nullable [] codes;

    private @Nullable Map<String, List<Long>> counties;

    private final Map<Long, Map<String, Long>> byCounty = new HashMap<>();

    private final Map<String, Long> paths = new HashMap<>();

    public PlaceVillages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long byCode(String digits) {
        if (digits.length() != 12 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return UNKNOWN;
        }
        var code = Long.parseLong(digits);
        return Arrays.binarySearch(codes(), code) >= 0 ? code : UNKNOWN;
    }

    @Override
    public long byNames(String province, String prefecture, String county, String town, String village) {
        var path = province + '/' + prefecture + '/' + county + '/' + town + '/' + village;
        var known = paths.get(path);
        if (known == null) {
            known = search(province, prefecture, county, town, village);
            if (paths.size() < MOST_PATHS) {
                paths.put(path, known);
            }
        }
        return known;
    }

    /**
     * The county of that name.
     * @return the code, {@link #UNKNOWN} or {@link #AMBIGUOUS}
     */
    public long county(String name) {
        var found = counties().getOrDefault(bare(name), List.of());
        return found.isEmpty() ? UNKNOWN : found.size() > 1 ? AMBIGUOUS : found.getFirst();
    }

    private long search(String province, String prefecture, String county, String town, String village) {
        long found = UNKNOWN;
        for (var code : counties().getOrDefault(bare(county), List.of())) {
            if (!above(code, 10_000_000_000L, province) || !above(code, 100_000_000L, prefecture)) {
                continue;
            }
            var one = villages(code).getOrDefault(bare(town) + '/' + bareVillage(village), UNKNOWN);
            if (one != UNKNOWN) {
                if (found != UNKNOWN || one == AMBIGUOUS) {
                    return AMBIGUOUS;
                }
                found = one;
            }
        }
        return found;
    }

    /** Whether the county lies in the province or prefecture named, if one is named. */
    private boolean above(long county, long unit, String name) {
        return name.isEmpty()
                || counties().getOrDefault(unit + ":" + bare(name), List.of()).contains(county - county % unit);
    }

    private long[] codes() {
        var known = codes;
        if (known == null) {
            // outside a transaction a stream keeps its connection until it is closed
            try (var all = jdbc
                .sql("select code from place.division where down_to = 5 and upper_inf(valid) order by code")
                .query(Long.class)
                .stream()) {
                known = all.mapToLong(Long::longValue).toArray();
            }
            codes = known;
        }
        return known;
    }

    private Map<String, List<Long>> counties() {
        var known = counties;
        if (known == null) {
            known = new HashMap<>();
            for (var named : Rows.of(jdbc.sql("""
                    select code, name from place.division where level <= 3
                    union all
                    select a.code, a.name from place.alias a join place.division d using (code) where d.level <= 3
                    """).query(Named.class))) {
                var unit = named.code() % 10_000_000_000L == 0 ? 10_000_000_000L
                        : named.code() % 100_000_000L == 0 ? 100_000_000L : 0;
                var key = unit == 0 ? bare(named.name()) : unit + ":" + bare(named.name());
                var same = known.computeIfAbsent(key, _ -> new java.util.ArrayList<>());
                if (!same.contains(named.code())) {
                    same.add(named.code());
                }
            }
            counties = known;
        }
        return known;
    }

    private Map<String, Long> villages(long county) {
        return byCounty.computeIfAbsent(county, code -> {
            var villages = new HashMap<String, Long>();
            var towns = new HashMap<Long, Set<String>>();
            var found = Rows.of(jdbc.sql("""
                    select code, name from place.division where code >= :low and code < :low + 1000000
                    union all
                    select a.code, a.name from place.alias a where a.code >= :low and a.code < :low + 1000000
                    """).param("low", code).query(Named.class));
            for (var named : found) {
                if (named.code() % 1000 == 0) {
                    towns.computeIfAbsent(named.code(), _ -> new java.util.HashSet<>()).add(bare(named.name()));
                }
            }
            for (var named : found) {
                if (named.code() % 1000 != 0) {
                    for (var town : towns.getOrDefault(named.code() - named.code() % 1000, Set.of())) {
                        villages.merge(town + '/' + bareVillage(named.name()), named.code(),
                                (one, other) -> one.equals(other) ? one : Long.valueOf(AMBIGUOUS));
                    }
                }
            }
            // a town by its name alone
            towns.forEach((town, names) -> names.forEach(name -> villages.merge(name + '/', town,
                    (one, other) -> one.equals(other) ? one : Long.valueOf(AMBIGUOUS))));
            return villages;
        });
    }

    /** 聂荣 and 聂荣县 are the same, and so are 下曲乡 and 下曲镇. */
    private static String bare(String name) {
        return stripped(name, "特别行政区", "自治区", "自治州", "自治县", "自治旗", "街道办事处", "街道", "地区", "民族乡", "省", "市", "州", "盟", "县",
                "区", "旗", "乡", "镇");
    }

    private static String bareVillage(String name) {
        return stripped(name, "村民委员会", "居民委员会", "村委会", "居委会", "社区", "行政村", "村", "嘎查");
    }

    private static String stripped(String name, String... endings) {
        for (var ending : endings) {
            if (name.length() > ending.length() + 1 && name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

}
