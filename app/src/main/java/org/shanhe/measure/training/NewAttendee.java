package org.shanhe.measure.training;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** A registered person who attended, with the certificate, if any (参训人员). */
public record NewAttendee(long person, @Valid @Nullable NewCertificate certificate) {
}
