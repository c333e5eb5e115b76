package org.shanhe.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * What of the register is asked for (筛选条件). Every part given narrows; a malformed one is
 * refused.
 *
 * @param q a name's beginning, a household number, a whole ID number or a phone, told
 * apart by form
 * @param village a village's code, or {@code place} for any place and all that lies in it
 * @param from the status has held since this day or later
 * @param to the status has held since this day or earlier
 */
record HouseholdFilter(@Nullable String q, @Nullable String number, @Nullable String document, @Nullable String phone,
        @Nullable String village, @Nullable String place, @Nullable String status, @Nullable String cause,
        @Nullable String attribute, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String sort) {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    private static final Pattern PHONE = Pattern.compile("1\\d{10}");

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{0,4}\\d[A-Za-z\\d-]*");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,60}");

    /** The filter, checked, with {@code q} resolved into what it looks like. */
    HouseholdFilter resolved() {
        code("status", status);
        code("cause", cause);
        code("attribute", attribute);
        Refused.unless(status == null || Arrays.stream(PovertyStatus.values()).anyMatch(s -> s.name().equals(status)),
                "FILTER_MALFORMED", "name", "status", "value", status);
        var asked = q == null ? "" : IdentityNumber.normal(q);
        if (asked.isEmpty() || !asked.equals(asked.replaceAll("[^A-Z0-9-]", ""))) {
            return this;
        }
        if (PHONE.matcher(asked).matches()) {
            return with(number, document, asked);
        }
        if (IdentityNumber.faultOf(asked).isEmpty()) {
            return with(number, asked, phone);
        }
        return NUMBER.matcher(asked).matches() ? with(q == null ? null : q.strip(), document, phone) : this;
    }

    /** The beginning of a name, if q is one. */
    @Nullable String name() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    @Nullable PlaceRange range() {
        var code = village != null ? village : place;
        if (code == null) {
            return null;
        }
        Refused.unless(PLACE.matcher(code).matches(), "FILTER_MALFORMED", "name", village != null ? "village" : "place",
                "value", code);
        return PlaceRange.of(Long.parseLong(code));
    }

    private HouseholdFilter with(@Nullable String number, @Nullable String document, @Nullable String phone) {
        return new HouseholdFilter(null, number, document, phone, village, place, status, cause, attribute, from, to,
                sort);
    }

    private static void code(String name, @Nullable String value) {
        Refused.unless(value == null || CODE.matcher(value).matches(), "FILTER_MALFORMED", "name", name, "value",
                value);
    }

}
