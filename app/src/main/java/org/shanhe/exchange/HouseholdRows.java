package org.shanhe.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shanhe.registry.IntakeCondition;
import org.shanhe.registry.IntakeHousehold;
import org.shanhe.registry.Phones;
import org.shanhe.registry.PovertyStatus;

/** Reads the rows of a household sheet (户表) and checks each by itself. */
final class HouseholdRows {

    private final Cells cells;

    private final FurtherCells further;

    private final ConditionCells conditions;

    private final VillageCells villages;

    private final Supplier<Set<String>> known;

    /**
     * @param known the numbers of the households already registered
     */
    HouseholdRows(Cells cells, FurtherCells further, VillageCells villages, Supplier<Set<String>> known) {
        this.cells = cells;
        this.further = further;
        this.conditions = new ConditionCells(cells, further);
        this.villages = villages;
        this.known = known;
    }

    /**
     * What the household sheet states beside the household itself, to be compared with
     * its members.
     */
    record Stated(long row, @Nullable String householdNo, @Nullable Integer members, @Nullable String headName) {
    }

    /** One row, read whole: a problem anywhere in it refuses all of it. */
    record Row(IntakeHousehold household, @Nullable IntakeCondition condition, Stated stated) {
    }

    Row read() {
        var no = number();
        var safeWater = cells.yes(Field.SAFE_WATER);
        var members = members();
        var condition = conditions.read(no, safeWater, members);
        var stated = new Stated(cells.number(), no, members, cells.text(Field.HEAD_NAME));
        return new Row(household(no, safeWater), condition, stated);
    }

    private IntakeHousehold household(@Nullable String no, @Nullable Boolean safeWater) {
        var village = villages.read();
        var status = status();
        var identified = identified(no);
        var exited = exited(status);
        if (exited != null && identified != null && exited.isBefore(identified)) {
            cells.find("EXIT_BEFORE_IDENTIFIED", Field.EXITED_ON, exited.toString(), identified.toString());
        }
        var grade = cells.code(Field.HOUSE_GRADE, "HOUSE_GRADE");
        var dangerous = cells.yes(Field.DANGEROUS_HOUSE);
        if (dangerous == null && grade != null) {
            dangerous = grade.equals("C") || grade.equals("D");
        }
        var standard = cells.code(Field.STANDARD, "STANDARD");
        var attribute = cells.code(Field.ATTRIBUTE, "ATTRIBUTE");
        var cause = cells.code(Field.CAUSE_MAIN, "CAUSE");
        var causes = causes();
        var causeText = cells.text(Field.CAUSE_TEXT);
        var martyr = cells.yes(Field.MARTYR);
        var oneChild = cells.yes(Field.ONE_CHILD);
        var twoDaughters = cells.yes(Field.TWO_DAUGHTERS);
        var cooperative = cells.yes(Field.COOPERATIVE);
        var collected = cells.date(Field.COLLECTED_ON);
        var more = further.read("household");
        var monitored = further.read("monitored");
        return new IntakeHousehold(cells.number(), no, village, cells.text(Field.GROUP), status, null, identified,
                exited, standard, attribute, cause, causes, causeText, martyr, oneChild, twoDaughters, cooperative,
                dangerous, safeWater, phone(), cells.text(Field.BANK), cells.digits(Field.BANK_ACCOUNT),
                cells.text(Field.FORM_VERSION), cells.text(Field.COLLECTOR), collected, cells.refusal(), more,
                monitored);
    }

    private @Nullable Integer members() {
        var members = cells.number(Field.MEMBERS, 99);
        return members == null ? null : members.intValue();
    }

    private @Nullable String number() {
        var no = cells.digits(Field.HOUSEHOLD_NO);
        if (no == null) {
            return cells.required(Field.HOUSEHOLD_NO);
        }
        return no;
    }

    /**
     * The national household table knows no day of identification: a household not yet
     * registered takes the first day of the register's year, and a warning says so.
     */
    private @Nullable LocalDate identified(@Nullable String no) {
        var identified = cells.date(Field.IDENTIFIED_ON);
        int year = identified == null && cells.raw(Field.IDENTIFIED_ON).isEmpty() ? cells.day(Field.YEAR) / 10000 : 0;
        if (year == 0 || no == null || known.get().contains(no)) {
            return identified;
        }
        cells.find("IDENTIFIED_FROM_YEAR", Field.YEAR, String.valueOf(year), "");
        return LocalDate.of(year, 1, 1);
    }

    private @Nullable PovertyStatus status() {
        var valid = cells.raw(Field.VALID);
        if (!valid.isEmpty() && !valid.equals("1") && !valid.equals("有效") && !valid.equals("是")) {
            cells.find("NOT_VALID", Field.VALID, valid, "");
        }
        if (cells.required(Field.STATUS) == null) {
            return null;
        }
        var code = cells.code(Field.STATUS, "HOUSEHOLD_STATUS");
        return code == null ? null : PovertyStatus.valueOf(code);
    }

    /**
     * The national system knows the year of exit only, and takes the register's year
     * where that is empty.
     */
    private @Nullable LocalDate exited(@Nullable PovertyStatus status) {
        var exited = cells.date(Field.EXITED_ON);
        if (exited == null) {
            int year = cells.day(Field.EXIT_YEAR) / 10000;
            if (year == 0 && status == PovertyStatus.EXITED) {
                year = cells.day(Field.YEAR) / 10000;
            }
            if (year == 0) {
                if (status == PovertyStatus.EXITED) {
                    cells.find("EXIT_DATE_MISSING", Field.EXITED_ON, "", "");
                }
                return null;
            }
            var end = LocalDate.of(year, 12, 31);
            exited = end.isAfter(cells.today()) ? LocalDate.of(year, 1, 1) : end;
        }
        return status == PovertyStatus.EXITED ? exited : null;
    }

    private @Nullable List<String> causes() {
        var text = cells.raw(Field.CAUSES_OTHER);
        if (text.isEmpty()) {
            return null;
        }
        var causes = new ArrayList<String>(2);
        for (var part : text.split("[,，、;；|\\s]+")) {
            var code = part.isEmpty() ? null : cells.code(Field.CAUSES_OTHER, "CAUSE", part);
            if (code != null && !causes.contains(code)) {
                causes.add(code);
            }
        }
        return causes;
    }

    private @Nullable String phone() {
        if (!cells.has(Field.PHONE)) {
            return null;
        }
        var phone = cells.digits(Field.PHONE);
        if (phone == null || !Phones.mobile(phone)) {
            cells.find("5_13_003", Field.PHONE, phone == null ? "" : phone, "");
        }
        return phone;
    }

}
