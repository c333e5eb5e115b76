package org.shanhe.exchange.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Dates;
import org.shanhe.exchange.PlaceVillages;
import org.shanhe.exchange.Villages;
import org.shanhe.exchange.sheet.NamedColumns;
import org.shanhe.exchange.staging.StagedColumn;
import org.shanhe.exchange.staging.StagedLine;
import org.shanhe.exchange.staging.StagedProblem;
import org.shanhe.partner.NewPairing;
import org.shanhe.partner.PairingKind;

/**
 * One line of a list of pairings: what it says by itself, and what the registers make of
 * it.
 */
final class PairingRow {

    private static final NamedColumns<PairingKind> KINDS = NamedColumns.of(PairingKind.class, PairingRow.class,
            "kinds.yaml");

    private final StagedLine line;

    private final List<StagedProblem> problems = new ArrayList<>();

    private final @Nullable PairingKind kind;

    private final @Nullable Long place;

    private final @Nullable LocalDate since;

    private final @Nullable LocalDate until;

    PairingRow(StagedLine line, List<StagedColumn> columns, PlaceVillages places) {
        this.line = line;
        kind = kind();
        since = day("SINCE");
        until = day("UNTIL");
        // a pairing that stands may be sent back without a reason
        columns.stream()
            .filter(column -> column.required() && !column.key().equals("REASON") && said(column.key()) == null)
            .forEach(column -> wrong(column.key(), "MISSING"));
        if (since != null && until != null && !until.isAfter(since)) {
            wrong("UNTIL", "UNTIL_BEFORE_SINCE");
        }
        place = place(places);
    }

    /** What the line names, to be looked up with all others at once. */
    record Named(long line, @Nullable String kind, @Nullable String partner, @Nullable String responsible,
            @Nullable String householdNo, @Nullable Long place) {
    }

    /**
     * What those names mean.
     *
     * @param within whether the place is one the account may write to
     * @param elsewhere whether the household lives in another place than the line says
     */
    record Meant(long line, @Nullable Long partner, int partners, @Nullable Long responsible, int responsibles,
            @Nullable Long household, @Nullable Long place, boolean within, boolean elsewhere) {
    }

    long line() {
        return line.id();
    }

    int row() {
        return line.row();
    }

    List<StagedProblem> problems() {
        return problems;
    }

    Named named() {
        return new Named(line.id(), kind == null ? null : kind.name(), said("PARTNER"), said("RESPONSIBLE"),
                said("HOUSEHOLD"), place);
    }

    /** The pairing wanted, or null where something speaks against it. */
    @Nullable NewPairing wanted(Meant meant) {
        organisation("PARTNER", meant.partner(), meant.partners());
        organisation("RESPONSIBLE", meant.responsible(), meant.responsibles());
        var household = said("HOUSEHOLD");
        if (kind == PairingKind.HOUSEHOLD && household != null && meant.household() == null) {
            wrong("HOUSEHOLD", "HOUSEHOLD_UNKNOWN", Map.of("household", household));
        }
        else if (household != null && meant.elsewhere()) {
            wrong("HOUSEHOLD", "HOUSEHOLD_ELSEWHERE", Map.of("household", household));
        }
        if (place != null && meant.place() == null) {
            wrong("PLACE", "PLACE_UNKNOWN");
        }
        else if (!meant.within()) {
            wrong("PLACE", "PLACE_OUT_OF_SCOPE");
        }
        if (!problems.isEmpty() || kind == null || since == null || meant.partner() == null || meant.place() == null) {
            return null;
        }
        return new NewPairing(meant.partner(), meant.responsible(), meant.place(), kind, since, until,
                said("COUNTERPART"), said("LIST"), meant.household(), said("HELPER"), said("REASON"), said("DOCUMENT"));
    }

    void wrong(String column, String code) {
        problems.add(StagedProblem.at(column, code));
    }

    void wrong(String column, String code, Map<String, Object> details) {
        problems.add(new StagedProblem(code, column, details));
    }

    @Nullable String said(String column) {
        return line.cells().get(column);
    }

    private void organisation(String column, @Nullable Long found, int many) {
        var name = said(column);
        if (name != null && found == null) {
            wrong(column, many > 1 ? "PARTNER_AMBIGUOUS" : "PARTNER_UNKNOWN", Map.of("name", name));
        }
    }

    private @Nullable PairingKind kind() {
        var called = said("KIND");
        var named = called == null ? null : KINDS.named(called);
        if (called != null && named == null) {
            wrong("KIND", "KIND_UNKNOWN");
        }
        if (named == PairingKind.HOUSEHOLD && said("HOUSEHOLD") == null) {
            wrong("HOUSEHOLD", "HOUSEHOLD_MISSING");
        }
        if (named == PairingKind.HOUSEHOLD && said("HELPER") == null) {
            wrong("HELPER", "HELPER_MISSING");
        }
        if (named == PairingKind.PARTY_BRANCH && said("COUNTERPART") == null) {
            wrong("COUNTERPART", "COUNTERPART_MISSING");
        }
        return named;
    }

    /** By its code or by its names; that of a household is known by its number. */
    private @Nullable Long place(PlaceVillages places) {
        var code = said("PLACE");
        var county = said("COUNTY");
        var village = said("VILLAGE");
        long found = Villages.UNKNOWN;
        if (code != null) {
            if (!code.matches("[1-9][0-9]{11}")) {
                wrong("PLACE", "PLACE_MALFORMED");
                return null;
            }
            found = Long.parseLong(code);
        }
        else if (county != null) {
            var town = said("TOWN");
            found = village == null ? places.county(county)
                    : places.byNames("", "", county, town == null ? "" : town, village);
        }
        else if (kind == PairingKind.HOUSEHOLD) {
            return null;
        }
        if (found == Villages.UNKNOWN || found == Villages.AMBIGUOUS) {
            wrong(village == null ? "COUNTY" : "VILLAGE",
                    county == null ? "PLACE_MISSING" : found == Villages.UNKNOWN ? "PLACE_UNKNOWN" : "PLACE_AMBIGUOUS");
            return null;
        }
        if (kind == PairingKind.DESIGNATED && found % 1_000_000 != 0) {
            wrong("PLACE", "PLACE_COUNTY_ONLY");
        }
        if (kind == PairingKind.UNIT_VILLAGE && found % 1_000 == 0) {
            wrong("PLACE", "VILLAGE_ONLY");
        }
        return found;
    }

    private @Nullable LocalDate day(String column) {
        var text = said(column);
        int day = text == null ? 0 : Dates.parse(text);
        boolean whole = day > 0 && day % 100 != 0;
        if (text != null && !whole) {
            wrong(column, "NOT_UNDERSTOOD");
        }
        return whole ? Dates.first(day) : null;
    }

}
