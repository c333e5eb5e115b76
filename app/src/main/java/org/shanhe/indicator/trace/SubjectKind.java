package org.shanhe.indicator.trace;

import java.util.Locale;

/** From which end money is traced (追溯起点). */
enum SubjectKind {

    GRANT, PROJECT, HOUSEHOLD, PERSON, ASSET, ACCOUNT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

}
