package org.shanhe.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One plan with all that belongs to it (方案页面).
 *
 * @param may what the reader may do with it now
 */
public record PlanPage(PlanRow plan, Content content, List<Item> items, List<Need> needs, List<Step> steps,
        List<Version> versions, List<PlanAction> may, boolean editable) {

    public record Content(@Nullable String goals, @Nullable String analysis, LocalDate from, LocalDate to) {
    }

    /**
     * A planned measure.
     *
     * @param matches whether its family is one that answers the need it names
     */
    public record Item(long id, @Nullable String needList, @Nullable String needCode, String kind,
            @Nullable BigDecimal quantity, String unit, @Nullable Long amountFen, @Nullable String responsibleKind,
            @Nullable Long responsible, @Nullable String responsibleName, @Nullable LocalDate dueOn,
            @Nullable String expected, JsonNode details, boolean suggested, boolean matches) {
    }

    /** A cause, a risk or a state that the plan must answer. */
    public record Need(String list, String code, long among, boolean answered) {
    }

    /**
     * @param by the account; 0 is the system itself
     */
    public record Step(PlanAction action, PlanState state, int version, @Nullable String note, long by,
            OffsetDateTime at) {
    }

    /** An earlier version, believed until it was replaced. */
    public record Version(int version, long by, OffsetDateTime from, OffsetDateTime to) {
    }
}
