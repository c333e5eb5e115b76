package org.shanhe.policy.language;

import org.jspecify.annotations.Nullable;

/**
 * What a rule may read of a household, person, village or line (画像字段).
 *
 * @param object household, person, village or line
 * @param codes the code list its words come from
 */
public record ProfileField(String object, String field, Term.Type type, @Nullable String unit, @Nullable String codes,
        String zh, String en, String source) {
}
