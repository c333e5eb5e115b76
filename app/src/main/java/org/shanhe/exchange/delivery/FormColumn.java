package org.shanhe.exchange.delivery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.MeasureDetail;

/**
 * A column of a template (模板列).
 *
 * @param field what it fills; a field of the kind stands under {@code details.}
 * @param list the code list of a CODE
 */
record FormColumn(String field, MeasureDetail.Type type, @Nullable String list, String zh, String en,
        boolean required) {

    static final String RECEIVER = "receiver";

    static final String NAME = "name";

    static final String DETAIL = "details.";

    FormColumn as(String other) {
        return new FormColumn(other, type, list, zh, en, required);
    }

    String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

}
