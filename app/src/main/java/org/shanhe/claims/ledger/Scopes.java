package org.shanhe.claims.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanhe.claims.ledger.LedgerQuery.Partner;
import org.shanhe.claims.ledger.PlaceWords.Ending;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.place.Place;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The places and partners that the words of claims mean. */
@Repository
class Scopes {

    private final JdbcClient jdbc;

    private final Places places;

    Scopes(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * The divisions of each name: none where there is no such place, several where it may
     * be one of them.
     */
    @Transactional(readOnly = true)
    public Map<String, List<Long>> places(Collection<String> names) {
        var endings = names.stream().distinct().flatMap(name -> PlaceWords.endings(name).stream()).toList();
        var found = Rows.of(jdbc.sql(Sql.of(Scopes.class, "places-named"))
            .param("asked", endings.stream().map(Ending::asked).toArray(String[]::new))
            .param("ending", endings.stream().map(Ending::ending).toArray(String[]::new))
            .param("rank", endings.stream().map(Ending::rank).toArray(Integer[]::new))
            .query(Found.class));
        var above = above(found);
        var places = new LinkedHashMap<String, List<Long>>();
        names.forEach(
                name -> places.put(name, chosen(found.stream().filter(f -> f.asked.equals(name)).toList(), above)));
        return places;
    }

    private Map<PlaceCode, String> above(List<Found> found) {
        var codes = found.stream().flatMap(f -> new PlaceCode(f.code).path().stream()).distinct().toList();
        return places.list(codes).stream().collect(Collectors.toMap(Place::code, Place::name));
    }

    /** Of the longest ending that names a place in what stands before it. */
    private static List<Long> chosen(List<Found> found, Map<PlaceCode, String> above) {
        var byRank = found.stream().collect(Collectors.groupingBy(Found::rank, TreeMap::new, Collectors.toList()));
        return byRank.values()
            .stream()
            .map(same -> same.stream().filter(f -> f.liesIn(above)).map(Found::code).distinct().toList())
            .filter(codes -> !codes.isEmpty())
            .findFirst()
            .orElse(List.of());
    }

    /** The partners of each name, each with its units. */
    @Transactional(readOnly = true)
    public Map<String, List<Partner>> partners(Collection<String> names) {
        var asked = new LinkedHashSet<>(names);
        var partners = new LinkedHashMap<String, List<Partner>>();
        asked.forEach(name -> partners.put(name, new ArrayList<>()));
        jdbc.sql(Sql.of(Scopes.class, "partners-named"))
            .param("names", asked.toArray(String[]::new))
            .query((row, n) -> partners.computeIfAbsent(row.getString("asked"), _ -> new ArrayList<>())
                .add(new Partner(row.getLong("root"),
                        Arrays.stream((Long[]) row.getArray("units").getArray()).toList())))
            .list();
        return partners;
    }

    /** Each of the partners with its units as they are now. */
    @Transactional(readOnly = true)
    public Map<Long, Partner> units(Collection<Long> partners) {
        return Rows
            .of(jdbc.sql(Sql.of(Scopes.class, "units-of"))
                .param("partners", partners.toArray(Long[]::new))
                .query((row, _) -> new Partner(row.getLong("root"),
                        Arrays.stream((Long[]) row.getArray("units").getArray()).toList())))
            .stream()
            .collect(Collectors.toMap(Partner::id, Function.identity()));
    }

    /** A division that an ending names. */
    record Found(String asked, int rank, long code, String name) {

        /** Whether the words in front are those of a place it lies in. */
        boolean liesIn(Map<PlaceCode, String> above) {
            var front = PlaceWords.endings(asked).get(rank).front();
            return front.isEmpty() || new PlaceCode(code).path()
                .stream()
                .map(above::get)
                .anyMatch(name -> name != null && front.contains(name.substring(0, Math.min(2, name.length()))));
        }

    }

}
