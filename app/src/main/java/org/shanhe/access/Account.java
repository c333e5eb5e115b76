package org.shanhe.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;

/** An account (账号) with its roles and its data scope, without its secrets. */
record Account(long id, String name, String display, Set<Role> roles, List<Place> places, boolean everyPartner,
        List<Partner> partners, boolean locked, boolean demo, boolean secondFactor, boolean mustChange, long version,
        @com.fasterxml.jackson.annotation.JsonIgnore long stamp) {

    /** A place in an account's scope. */
    record Place(String code, String name) {
    }

    /** A partner in an account's scope. */
    record Partner(long id, String name) {
    }

    Scope scope() {
        return new Scope(id, places.stream().map(place -> PlaceRange.of(Long.parseLong(place.code()))).toList(),
                everyPartner ? null : partners.stream().map(Partner::id).collect(Collectors.toSet()),
                roles.stream().map(Role::name).collect(Collectors.toSet()));
    }

    boolean isOfficer() {
        return roles.stream().anyMatch(Role.OFFICERS::contains);
    }

    static Account of(ResultSet row, int number) throws SQLException {
        var codes = array(row, "place_codes");
        var places = array(row, "place_names");
        var ids = array(row, "partner_ids");
        var partners = array(row, "partner_names");
        return new Account(row.getLong("id"), row.getString("name"), row.getString("display"),
                Arrays.stream(array(row, "roles")).map(Role::valueOf).collect(Collectors.toCollection(TreeSet::new)),
                IntStream.range(0, codes.length).mapToObj(i -> new Place(codes[i], places[i])).toList(),
                row.getBoolean("every_partner"),
                IntStream.range(0, ids.length).mapToObj(i -> new Partner(Long.parseLong(ids[i]), partners[i])).toList(),
                row.getBoolean("locked"), row.getBoolean("demo"), row.getBoolean("second_factor"),
                row.getBoolean("must_change"), row.getLong("version"), row.getLong("stamp"));
    }

    private static String[] array(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

}
