package org.shanhe.exchange;

import org.jspecify.annotations.Nullable;
import org.shanhe.registry.IntakeCondition;

/** Reads the income and conditions that a row of a household sheet states (收入与生产生活条件). */
final class ConditionCells {

    private static final Field[] CONDITION = { Field.WAGE, Field.BUSINESS, Field.PROPERTY, Field.TRANSFER,
            Field.BUSINESS_COST, Field.ARABLE, Field.FOREST, Field.GRASSLAND, Field.HOUSE_AREA, Field.HOUSE_GRADE,
            Field.ROAD_KIND, Field.ROAD_DISTANCE, Field.ELECTRICITY, Field.TOILET };

    private final Cells cells;

    private final FurtherCells further;

    ConditionCells(Cells cells, FurtherCells further) {
        this.cells = cells;
        this.further = further;
    }

    /** Income and conditions, or null if the row states none. */
    @Nullable IntakeCondition read(@Nullable String no, @Nullable Boolean safeWater, @Nullable Integer members) {
        boolean any = false;
        for (var field : CONDITION) {
            any = any || cells.has(field) && !cells.raw(field).isEmpty();
        }
        var more = further.read("condition");
        if (!any && more == null) {
            return null;
        }
        int year = cells.day(Field.YEAR) / 10000;
        if (year == 0) {
            cells.find("REQUIRED", Field.YEAR, "", "");
            return null;
        }
        var items = IncomeItems.of(more);
        var condition = new IntakeCondition(cells.number(), no, year, total(items, 'A', Field.WAGE),
                total(items, 'B', Field.BUSINESS), total(items, 'C', Field.PROPERTY), total(items, 'D', Field.TRANSFER),
                total(items, 'E', Field.BUSINESS_COST), members == null || members < 1 ? null : members,
                cells.number(Field.ARABLE, 1e7), cells.number(Field.FOREST, 1e7), cells.number(Field.GRASSLAND, 1e9),
                cells.number(Field.HOUSE_AREA, 1e5), cells.code(Field.HOUSE_GRADE, "HOUSE_GRADE"),
                cells.code(Field.ROAD_KIND, "ROAD_KIND"), cells.number(Field.ROAD_DISTANCE, 9999), safeWater,
                cells.yes(Field.ELECTRICITY), cells.yes(Field.TOILET), null, more);
        netIncome(condition);
        return condition;
    }

    /** The total as stated, or the sum of its items; a warning where the two differ. */
    private @Nullable Long total(IncomeItems items, char letter, Field field) {
        var stated = cells.fen(field);
        var sum = items.sum(letter);
        if (stated != null && sum != null && Math.abs(stated - sum) > 100) {
            cells.find("ITEMS_DIFFER", field, cells.raw(field), String.valueOf(Math.round(sum / 100.0)));
        }
        return stated == null ? sum : stated;
    }

    private void netIncome(IntakeCondition condition) {
        var stated = cells.fen(Field.NET_PER_CAPITA);
        var members = condition.members();
        if (stated == null || members == null || condition.wageFen() == null && condition.businessFen() == null
                && condition.propertyFen() == null && condition.transferFen() == null) {
            return;
        }
        var computed = (amount(condition.wageFen()) + amount(condition.businessFen()) + amount(condition.propertyFen())
                + amount(condition.transferFen()) - amount(condition.businessCostFen())) / members;
        if (Math.abs(computed - stated) > 100) {
            cells.find("NET_INCOME_DIFFERS", Field.NET_PER_CAPITA, cells.raw(Field.NET_PER_CAPITA),
                    String.valueOf(Math.round(computed / 100.0)));
        }
    }

    private static long amount(@Nullable Long fen) {
        return fen == null ? 0 : fen;
    }

}
