package org.shanhe.measure;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.MeasureDetail;
import org.shanhe.policy.MeasureKind;
import tools.jackson.databind.JsonNode;

/**
 * An entry with what its kind says, as the set-based rules read it.
 *
 * @param together the kinds that are counted with it against the limit, by commas
 */
record Offered(int row, String kind, @Nullable Long household, @Nullable Long person, long place,
        @Nullable Long partner, @Nullable Long project, String quantity, LocalDate day, String family,
        String reportedAs, @Nullable String together, int atMost, boolean yearly, @Nullable String certificate) {

    static Offered of(int row, Entry entry, MeasureKind kind, @Nullable String together) {
        return new Offered(row, entry.kind(), entry.household(), entry.person(), entry.place(), entry.partner(),
                entry.project(), entry.quantity().toPlainString(), entry.on(), kind.family().family(),
                kind.family().reportedAs(), together, kind.terms().atMost(), kind.terms().yearly(),
                certificate(entry.details(), kind));
    }

    /** The number of the certificate among the details, in one form. */
    static @Nullable String certificate(JsonNode details, MeasureKind kind) {
        return kind.details()
            .stream()
            .filter(MeasureDetail::certificate)
            .map(detail -> details.path(detail.field()).asString(""))
            .map(number -> Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT))
            .filter(number -> !number.isEmpty())
            .findFirst()
            .orElse(null);
    }

    Offered ofHousehold(@Nullable Long known) {
        return new Offered(row, kind, known, person, place, partner, project, quantity, day, family, reportedAs,
                together, atMost, yearly, certificate);
    }

}
