package org.shanhe.claims.ledger;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.ledger.Guidance.Reading;
import org.shanhe.indicator.Figure;

/**
 * The question that the address of a figure's entries asks (口径链接), as
 * {@link LedgerQuery#addresses} writes it.
 */
record LinkAddress(String figure, Map<String, String> asked) {

    private static final Pattern FIGURE = Pattern.compile("/figures/([a-zA-Z0-9_.-]{1,80})(?:\\?([^#]*))?$");

    private static final Set<String> KNOWN = Set.of("place", "partner", "from", "to", "on", "purpose");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    /** None where it is another page, or asks for more than a claim can. */
    static @Nullable LinkAddress of(String address) {
        var found = FIGURE.matcher(address);
        if (!found.find()) {
            return null;
        }
        var asked = new HashMap<String, String>();
        for (var pair : found.group(2) == null ? new String[0] : found.group(2).split("&")) {
            int equals = pair.indexOf('=');
            var value = equals < 0 ? null : decoded(pair.substring(equals + 1));
            if (value == null || !KNOWN.contains(pair.substring(0, equals))) {
                return null;
            }
            asked.put(pair.substring(0, equals), value);
        }
        var link = new LinkAddress(found.group(1), asked);
        return link.readable() ? link : null;
    }

    private static @Nullable String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        }
        catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean readable() {
        try {
            day("from");
            return (day("on") != null || day("to") != null) && number("place") && number("partner");
        }
        catch (DateTimeException e) {
            return false;
        }
    }

    private boolean number(String name) {
        var value = asked.get(name);
        return value == null || NUMBER.matcher(value).matches();
    }

    private @Nullable LocalDate day(String name) {
        var value = asked.get(name);
        return value == null ? null : LocalDate.parse(value);
    }

    /**
     * A figure of a period without a first day is asked from the beginning of the year.
     */
    Reading reading(Figure meant) {
        var last = day("on") == null ? day("to") : day("on");
        var on = last == null ? LocalDate.EPOCH : last;
        var first = day("from");
        var from = first == null && meant.window() == Figure.Window.PERIOD ? on.withDayOfYear(1) : first;
        var purposes = asked.get("purpose");
        return new Reading(meant.name(), code("place"), code("partner"),
                purposes == null ? null : List.of(purposes.split(",")), from, on);
    }

    private @Nullable Long code(String name) {
        var value = asked.get(name);
        return value == null ? null : Long.valueOf(value);
    }

}
