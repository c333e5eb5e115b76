package org.shanhe.monitoring.quality;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Rule.Owner;
import org.shanhe.policy.Rule.Severity;
import org.shanhe.policy.language.ObjectKind;

/**
 * A hit in a list, in the reader's language.
 *
 * @param head of the household; masked for those who do not keep the register
 * @param person whom it is about, where the rule is about persons
 * @param exemptUntil the last day on which it need not be mended
 */
record HitRow(long id, String rule, Severity severity, Owner owner, String message, String fix, ObjectKind object,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long village, String villageName, @Nullable Long household,
        @Nullable String householdNo, @Nullable String head, @Nullable String person, @Nullable String collector,
        LocalDate foundOn, @Nullable String exemptReason, @Nullable LocalDate exemptUntil) {
}
