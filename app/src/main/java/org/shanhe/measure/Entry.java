package org.shanhe.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import tools.jackson.databind.JsonNode;

/**
 * A delivery as somebody states it, before its kind's rules have been asked (措施落实登记).
 *
 * @param kind a code of the catalogue on that day
 * @param household the household it reached, or that of the person; found by the person
 * if left out
 * @param campaign the class or campaign it belongs to
 * @param unit as stated; it must be the kind's
 * @param details the kind's own fields by name
 * @param evidence hashes of files handed in before
 * @param planned the item of an approved plan that it carries out
 */
public record Entry(String kind, @Nullable Long household, @Nullable Long person, long place, Receiver receiver,
        @Nullable Long partner, @Nullable Long project, @Nullable Long campaign, BigDecimal quantity, String unit,
        @Nullable Money amount, LocalDate on, JsonNode details, @Nullable String remark, List<String> evidence,
        @Nullable Long planned) {

    public Entry {
        evidence = evidence.stream().distinct().toList();
    }

    public Entry(String kind, @Nullable Long household, @Nullable Long person, long place, Receiver receiver,
            @Nullable Long partner, @Nullable Long project, @Nullable Long campaign, BigDecimal quantity, String unit,
            @Nullable Money amount, LocalDate on, JsonNode details, @Nullable String remark, List<String> evidence) {
        this(kind, household, person, place, receiver, partner, project, campaign, quantity, unit, amount, on, details,
                remark, evidence, null);
    }

    /** The same, with the household of its person where none was stated. */
    Entry ofHousehold(@Nullable Long known) {
        return household != null ? this : new Entry(kind, known, person, place, receiver, partner, project, campaign,
                quantity, unit, amount, on, details, remark, evidence, planned);
    }

}
