package org.shanhe.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureDetail;
import org.shanhe.policy.MeasureKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Holds what a form states against the catalogue of measures. */
@Component
class PlanCheck {

    private static final int LONGEST = 2000;

    private static final int MOST_ITEMS = 60;

    private static final Set<String> RESPONSIBLE = Set.of("CADRE", "PARTNER", "OFFICER");

    private final MeasureCatalogue catalogue;

    private final CodeLists codes;

    PlanCheck(MeasureCatalogue catalogue, CodeLists codes) {
        this.catalogue = catalogue;
        this.codes = codes;
    }

    /**
     * The items with the unit of their kind.
     * @param needs what the plan's subject needs, and what its items named before
     */
    List<PlannedItem> checked(PlanRow plan, PlanText text, Set<String> needs) {
        var from = text.from();
        var to = text.to();
        Refused.unless(from != null && to != null && !to.isBefore(from), "PLAN_PERIOD_WRONG");
        Refused.unless(length(text.goals()) <= LONGEST && length(text.analysis()) <= LONGEST, "PLAN_TEXT_LONG", "most",
                LONGEST);
        var items = text.given();
        Refused.unless(items.size() <= MOST_ITEMS, "PLAN_TOO_MANY_ITEMS", "most", MOST_ITEMS);
        return IntStream.range(0, items.size()).mapToObj(n -> {
            var item = items.get(n);
            var kind = kind(item, from, n + 1);
            Refused.unless(kind.receivers().stream().anyMatch(plan.subject().receivers()::contains),
                    "PLAN_KIND_NOT_FOR_SUBJECT", "n", n + 1, "kind", kind.kind());
            item(item, n + 1, needs);
            details(kind, item.details(), from, n + 1);
            return item.in(kind.unit());
        }).toList();
    }

    private MeasureKind kind(PlannedItem item, @Nullable LocalDate day, int number) {
        var kind = item.kind();
        if (kind == null || day == null) {
            throw Refused.invalid("PLAN_KIND_UNKNOWN", "n", number, "kind", "");
        }
        return catalogue.find(kind, day)
            .orElseThrow(() -> Refused.invalid("PLAN_KIND_UNKNOWN", "n", number, "kind", kind));
    }

    private static void item(PlannedItem item, int number, Set<String> needs) {
        var need = item.needList() == null ? null : item.needList() + "." + item.needCode();
        Refused.unless((need == null && item.needCode() == null) || (need != null && needs.contains(need)),
                "PLAN_NEED_UNKNOWN", "n", number);
        Refused.unless(item.quantity() == null || item.quantity().compareTo(BigDecimal.ZERO) > 0, "PLAN_QUANTITY_WRONG",
                "n", number);
        Refused.unless(item.amountFen() == null || item.amountFen() >= 0, "PLAN_QUANTITY_WRONG", "n", number);
        Refused.unless(item.responsibleKind() == null || RESPONSIBLE.contains(item.responsibleKind()),
                "PLAN_RESPONSIBLE_WRONG", "n", number);
        Refused.unless(length(item.responsibleName()) <= 100 && length(item.expected()) <= 500, "PLAN_TEXT_LONG",
                "most", 500);
    }

    /**
     * Only fields of the kind; a plan may leave required ones open, a delivery may not.
     */
    private void details(MeasureKind kind, @Nullable JsonNode details, @Nullable LocalDate day, int number) {
        if (details == null || details.isNull()) {
            return;
        }
        var fields = kind.details().stream().collect(Collectors.toMap(MeasureDetail::field, detail -> detail));
        Refused.unless(details.isObject(), "PLAN_DETAIL_WRONG", "n", number, "field", "");
        for (var stated : details.properties()) {
            var field = fields.get(stated.getKey());
            Refused.unless(field != null && day != null && fits(field, stated.getValue(), day), "PLAN_DETAIL_WRONG",
                    "n", number, "field", stated.getKey());
        }
    }

    private boolean fits(MeasureDetail field, JsonNode value, LocalDate day) {
        return value.isNull() || switch (field.type()) {
            case TEXT -> value.isString() && value.stringValue().length() <= 200;
            case NUMBER -> value.isNumber();
            case MONEY -> value.isIntegralNumber() && value.longValue() >= 0;
            case FLAG -> value.isBoolean();
            case DATE -> value.isString() && value.stringValue().matches("\\d{4}-\\d{2}-\\d{2}");
            case CODE -> value.isString() && field.list() != null
                    && codes.list(field.list(), day).find(value.stringValue()).isPresent();
        };
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

}
