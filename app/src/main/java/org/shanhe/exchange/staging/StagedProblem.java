package org.shanhe.exchange.staging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;

/**
 * What speaks against a line (问题).
 *
 * @param code of the sentence, or of the refusal a person would have met by hand
 * @param column the key of the column at fault, or null where it is the whole line
 */
public record StagedProblem(String code, @Nullable String column, Map<String, Object> details) {

    public static StagedProblem at(String column, String code) {
        return new StagedProblem(code, column, Map.of());
    }

    public static StagedProblem of(@Nullable String column, Refused refused) {
        return new StagedProblem(refused.code(), column, refused.details());
    }

}
