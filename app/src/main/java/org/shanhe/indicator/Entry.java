package org.shanhe.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the rows a figure is made of.
 *
 * @param subjectKind household, person, transfer, project, delivery, posting, pairing,
 * record or place
 * @param ref what to open: the household of a person, else the subject itself
 */
public record Entry(String place, @Nullable String placeName, @Nullable Long partner, @Nullable String partnerName,
        LocalDate on, String subjectKind, long subject, BigDecimal quantity, @Nullable Long ref, @Nullable String label,
        @Nullable String purpose) {

    Entry withoutSubject() {
        return new Entry(place, placeName, partner, partnerName, on, "withheld", 0, quantity, null, null, purpose);
    }

    /** The same, where its label is or ends with a code that has a name. */
    Entry named(Map<String, String> names) {
        if (label == null) {
            return this;
        }
        int code = label.lastIndexOf(' ') + 1;
        var name = names.get(label.substring(code));
        return name == null ? this : new Entry(place, placeName, partner, partnerName, on, subjectKind, subject,
                quantity, ref, label.substring(0, code) + name, purpose);
    }

    /**
     * A page of entries.
     *
     * @param next asks for the next page, or null
     * @param total how many entries there are, told on the first page
     * @param sum the figure's value over them, told on the first page
     */
    public record Page(List<Entry> rows, @Nullable String next, @Nullable Long total, @Nullable BigDecimal sum) {
    }

}
