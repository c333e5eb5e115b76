package org.shanhe.exchange;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Scope;

/** Reads which village a row is about, by its code or by its names. */
final class VillageCells {

    private final Cells cells;

    private final Villages villages;

    private final Scope scope;

    VillageCells(Cells cells, Villages villages, Scope scope) {
        this.cells = cells;
        this.villages = villages;
        this.scope = scope;
    }

    @Nullable Long read() {
        var code = cells.digits(Field.VILLAGE_CODE);
        long village;
        if (code != null) {
            village = villages.byCode(code);
        }
        else {
            code = cells.raw(Field.VILLAGE_NAME);
            village = code.isEmpty() ? Villages.UNKNOWN : villages.byNames(cells.raw(Field.PROVINCE),
                    cells.raw(Field.PREFECTURE), cells.raw(Field.COUNTY), cells.raw(Field.TOWN), code);
            code = cells.raw(Field.COUNTY) + cells.raw(Field.TOWN) + code;
        }
        var field = cells.has(Field.VILLAGE_CODE) ? Field.VILLAGE_CODE : Field.VILLAGE_NAME;
        if (village == Villages.UNKNOWN || village == Villages.AMBIGUOUS) {
            cells.find(village == Villages.UNKNOWN ? "VILLAGE_UNKNOWN" : "VILLAGE_AMBIGUOUS", field, code, "");
            return null;
        }
        if (!scope.contains(village)) {
            cells.find("VILLAGE_OUT_OF_SCOPE", field, code, "");
        }
        return village;
    }

}
