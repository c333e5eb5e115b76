package org.shanhe.exchange;

import org.jspecify.annotations.Nullable;
import org.shanhe.registry.IntakeVillage;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of a village sheet (村表, AD01) and checks each by itself. */
final class VillageRows {

    private final Cells cells;

    private final FurtherCells facts;

    private final VillageCells villages;

    VillageRows(Cells cells, FurtherCells facts, VillageCells villages) {
        this.cells = cells;
        this.facts = facts;
        this.villages = villages;
    }

    IntakeVillage read() {
        var village = villages.read();
        int year = cells.day(Field.YEAR) / 10000;
        if (year == 0 && cells.raw(Field.YEAR).isEmpty()) {
            cells.required(Field.YEAR);
        }
        var stated = facts.read("village");
        within(stated, "longitude", Field.V_LONGITUDE, 73, 136);
        within(stated, "latitude", Field.V_LATITUDE, 3, 54);
        within(stated, "delisted_year", Field.V_DELISTED_YEAR, 2001, 2099);
        return new IntakeVillage(cells.number(), village, year, stated, cells.refusal());
    }

    private void within(@Nullable ObjectNode stated, String fact, Field field, double least, double most) {
        if (stated != null && stated.hasNonNull(fact)) {
            double value = stated.path(fact).asDouble();
            if (value < least || value > most) {
                cells.find("BAD_NUMBER", field, cells.raw(field), "");
            }
        }
    }

}
