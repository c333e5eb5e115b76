package org.shanhe.measure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.MeasureDetail;
import org.shanhe.policy.MeasureKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the catalogue says of an entry by itself, without the register (目录校验). */
@Component
class EntryRules {

    private static final int LONGEST = 500;

    private final CodeLists lists;

    private final Clock clock;

    EntryRules(CodeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    void check(int row, Entry entry, Optional<MeasureKind> known, Consumer<Problem> problems) {
        if (entry.on().isAfter(LocalDate.now(clock))) {
            problems.accept(Problem.error(row, "DAY_AHEAD", "on", "day", entry.on().toString()));
        }
        if (known.isEmpty()) {
            problems
                .accept(Problem.error(row, "KIND_UNKNOWN", "kind", "code", entry.kind(), "day", entry.on().toString()));
            return;
        }
        var kind = known.get();
        if (!kind.unit().equals(entry.unit())) {
            problems.accept(Problem.error(row, "UNIT_WRONG", "unit", "kind", kind.kind(), "unit", kind.unit(), "stated",
                    entry.unit()));
        }
        amounts(row, entry, kind, problems);
        receiver(row, entry, kind, problems);
        recorder(row, entry, kind, problems);
        details(row, entry, kind, problems);
        if (!kind.evidence().isEmpty() && entry.evidence().isEmpty()) {
            problems.accept(Problem.warning(row, "EVIDENCE_MISSING", "evidence", "kind", kind.kind()));
        }
        if (entry.remark() != null && entry.remark().length() > LONGEST) {
            problems.accept(Problem.error(row, "REMARK_LONG", "remark", "most", String.valueOf(LONGEST)));
        }
    }

    private static void amounts(int row, Entry entry, MeasureKind kind, Consumer<Problem> problems) {
        var plausible = kind.terms().plausible();
        if (entry.quantity().signum() <= 0) {
            problems.accept(Problem.error(row, "QUANTITY_NOT_POSITIVE", "quantity"));
        }
        else if (kind.counting().equals("DISTINCT") && kind.unit().equals(entry.receiver().name())
                && entry.receiver() != Receiver.GROUP && entry.quantity().compareTo(BigDecimal.ONE) != 0) {
            problems.accept(Problem.error(row, "ONE_EACH", "quantity", "kind", kind.kind(), "quantity",
                    entry.quantity().toPlainString(), "receiver", entry.receiver().name()));
        }
        else if (plausible != null && entry.quantity().intValue() > plausible) {
            problems.accept(Problem.warning(row, "QUANTITY_IMPLAUSIBLE", "quantity", "quantity",
                    entry.quantity().toPlainString(), "unit", kind.unit(), "most", plausible.toString()));
        }
        if (entry.amount() != null && entry.amount().fen() < 0) {
            problems.accept(Problem.error(row, "AMOUNT_NEGATIVE", "amount"));
        }
    }

    private static void receiver(int row, Entry entry, MeasureKind kind, Consumer<Problem> problems) {
        if (!kind.receivers().contains(entry.receiver().name())) {
            problems.accept(Problem.error(row, "RECEIVER_NOT_ALLOWED", "receiver", "kind", kind.kind(), "receiver",
                    entry.receiver().name(), "receivers", String.join(",", kind.receivers())));
        }
        if (entry.receiver() == Receiver.PERSON && entry.person() == null) {
            problems.accept(Problem.error(row, "PERSON_MISSING", "person"));
        }
        else if (entry.receiver() == Receiver.HOUSEHOLD && entry.household() == null) {
            problems.accept(Problem.error(row, "HOUSEHOLD_MISSING", "household"));
        }
        if (entry.receiver() != Receiver.PERSON && entry.person() != null) {
            problems.accept(Problem.error(row, "RECEIVER_DIFFERS", "person", "receiver", entry.receiver().name()));
        }
    }

    private static void recorder(int row, Entry entry, MeasureKind kind, Consumer<Problem> problems) {
        var scope = Scope.current();
        var by = kind.terms().by();
        if (!by.isEmpty() && !scope.roles().isEmpty() && by.stream().noneMatch(scope.roles()::contains)) {
            problems.accept(Problem.error(row, "RECORDER_NOT_ALLOWED", "kind", "kind", kind.kind()));
        }
        if (!scope.contains(entry.place())) {
            problems.accept(Problem.error(row, "PLACE_OUTSIDE", "place", "place", String.valueOf(entry.place())));
        }
        boolean village = entry.place() % 1_000 != 0;
        if (entry.receiver() == Receiver.VILLAGE && !village
                || entry.receiver() == Receiver.COUNTY && entry.place() % 1_000_000 != 0) {
            problems.accept(Problem.error(row, "PLACE_LEVEL", "place", "receiver", entry.receiver().name()));
        }
        var partners = scope.partners();
        if (partners != null && (entry.partner() == null || !partners.contains(entry.partner()))) {
            problems.accept(Problem.error(row, "PARTNER_NOT_YOURS", "partner"));
        }
    }

    private void details(int row, Entry entry, MeasureKind kind, Consumer<Problem> problems) {
        for (var detail : kind.details()) {
            var value = entry.details().path(detail.field());
            var field = "details." + detail.field();
            if (value.isMissingNode() || value.isNull() || value.isString() && value.asString().isBlank()) {
                if (detail.required()) {
                    problems.accept(Problem.error(row, "DETAIL_MISSING", field, "detail", detail.zh(), "detailEn",
                            detail.en(), "kind", kind.kind()));
                }
            }
            else if (!typed(detail, value)) {
                problems.accept(Problem.error(row, "DETAIL_" + detail.type(), field, "detail", detail.zh(), "detailEn",
                        detail.en(), "value", value.asString()));
            }
            else if (detail.list() != null && lists.list(detail.list(), entry.on()).find(value.asString()).isEmpty()) {
                problems.accept(Problem.error(row, "DETAIL_CODE_UNKNOWN", field, "detail", detail.zh(), "detailEn",
                        detail.en(), "value", value.asString()));
            }
        }
        var allowed = kind.details().stream().map(MeasureDetail::field).toList();
        unknown(entry.details(), allowed).forEach(name -> problems
            .accept(Problem.error(row, "DETAIL_UNKNOWN", "details." + name, "field", name, "kind", kind.kind())));
    }

    private static List<String> unknown(JsonNode details, List<String> allowed) {
        return details.propertyNames().stream().filter(name -> !allowed.contains(name)).toList();
    }

    private static boolean typed(MeasureDetail detail, JsonNode value) {
        return switch (Objects.requireNonNull(detail.type())) {
            case TEXT -> value.isString() && value.asString().length() <= LONGEST;
            case NUMBER -> value.isNumber();
            case MONEY -> value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0;
            case FLAG -> value.isBoolean();
            case CODE -> value.isString();
            case DATE -> value.isString() && value.asString().matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
        };
    }

}
