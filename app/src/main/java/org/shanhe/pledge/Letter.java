package org.shanhe.pledge;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.PromiseKind;

/**
 * A dated promise between two parties, or of one unit, with targets (责任书、协议书、军令状、计划).
 *
 * @param binding whether nothing in it can be waived (军令状)
 * @param upper the place above with which the place signs, or null where a partner
 * promises
 * @param text what was frozen when the letter was offered for signature
 */
public record Letter(long id, PromiseKind kind, boolean binding, String template, String title, int year,
        LocalDate fromOn, LocalDate toOn, @JsonFormat(shape = Shape.STRING) @Nullable Long upper,
        @Nullable String upperName, @JsonFormat(shape = Shape.STRING) @Nullable Long place, @Nullable String placeName,
        @Nullable Long partner, @Nullable String partnerName, @Nullable Long parent, @Nullable Long supersedes,
        @Nullable Long supersededBy, LetterState state, @Nullable String text, @Nullable String textSha256,
        @Nullable LocalDate signedOn, @Nullable String note, int version) {
}
