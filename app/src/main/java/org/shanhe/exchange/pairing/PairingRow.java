package org.shanhe.exchange.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Dates;
import org.shanhe.exchange.PlaceVillages;
import org.shanhe.exchange.Texts;
import org.shanhe.exchange.Villages;
import org.shanhe.exchange.sheet.NamedColumns;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.partner.PairingKind;

/** One row of a workbook of pairings while it is read. */
final class PairingRow {

    private final SheetRow row;

    private final PairingSheet.Header header;

    private final NamedColumns<PairingKind> kinds;

    private final PlaceVillages places;

    private final List<String> faults = new ArrayList<>();

    PairingRow(SheetRow row, PairingSheet.Header header, NamedColumns<PairingKind> kinds, PlaceVillages places) {
        this.row = row;
        this.header = header;
        this.kinds = kinds;
        this.places = places;
    }

    PairingSheet.Line line() {
        var kind = kind();
        var since = day(PairingColumn.SINCE);
        var until = day(PairingColumn.UNTIL);
        for (var column : PairingColumn.values()) {
            // a pairing that stands may be sent back without one
            if (column.required() && column != PairingColumn.REASON && text(column) == null) {
                faults.add(column + "_MISSING");
            }
        }
        if (since != null && until != null && !until.isAfter(since)) {
            faults.add("UNTIL_BEFORE_SINCE");
        }
        var place = place(kind);
        return new PairingSheet.Line(row.number(), kind == null ? null : kind.name(), text(PairingColumn.PARTNER),
                text(PairingColumn.RESPONSIBLE), place, text(PairingColumn.COUNTERPART), text(PairingColumn.LIST),
                text(PairingColumn.HOUSEHOLD), text(PairingColumn.HELPER), since, until, text(PairingColumn.REASON),
                text(PairingColumn.DOCUMENT), String.join(" ", faults));
    }

    private @Nullable PairingKind kind() {
        var called = text(PairingColumn.KIND);
        var kind = called == null ? null : kinds.named(called);
        if (called != null && kind == null) {
            faults.add("KIND_UNKNOWN");
        }
        if (kind == PairingKind.HOUSEHOLD && text(PairingColumn.HOUSEHOLD) == null) {
            faults.add("HOUSEHOLD_MISSING");
        }
        if (kind == PairingKind.HOUSEHOLD && text(PairingColumn.HELPER) == null) {
            faults.add("HELPER_MISSING");
        }
        if (kind == PairingKind.PARTY_BRANCH && text(PairingColumn.COUNTERPART) == null) {
            faults.add("COUNTERPART_MISSING");
        }
        return kind;
    }

    /** By its code or by its names; that of a household is known by its number. */
    private @Nullable Long place(@Nullable PairingKind kind) {
        var code = text(PairingColumn.PLACE);
        var county = text(PairingColumn.COUNTY);
        var village = text(PairingColumn.VILLAGE);
        long place = Villages.UNKNOWN;
        if (code != null) {
            if (!code.matches("[1-9][0-9]{11}")) {
                faults.add("PLACE_MALFORMED");
                return null;
            }
            place = Long.parseLong(code);
        }
        else if (county != null) {
            place = village == null ? places.county(county)
                    : places.byNames("", "", county, said(PairingColumn.TOWN), village);
        }
        else if (kind == PairingKind.HOUSEHOLD) {
            return null;
        }
        if (place == Villages.UNKNOWN || place == Villages.AMBIGUOUS) {
            faults.add(code == null && county == null ? "PLACE_MISSING" : (village == null ? "COUNTY_" : "VILLAGE_")
                    + (place == Villages.UNKNOWN ? "UNKNOWN" : "AMBIGUOUS"));
            return null;
        }
        if (kind == PairingKind.DESIGNATED && place % 1_000_000 != 0) {
            faults.add("PLACE_COUNTY_ONLY");
        }
        if (kind == PairingKind.UNIT_VILLAGE && place % 1_000 == 0) {
            faults.add("VILLAGE_ONLY");
        }
        return place;
    }

    private @Nullable LocalDate day(PairingColumn column) {
        var text = text(column);
        int day = text == null ? 0 : Dates.parse(text);
        if (text != null && (day <= 0 || day % 100 == 0)) {
            faults.add(column + "_MALFORMED");
        }
        return day <= 0 || day % 100 == 0 ? null : Dates.first(day);
    }

    private @Nullable String text(PairingColumn column) {
        var text = said(column);
        return text.isEmpty() ? null : text;
    }

    private String said(PairingColumn column) {
        return Texts.clean(row.at(header.at().getOrDefault(column, -1)));
    }

}
