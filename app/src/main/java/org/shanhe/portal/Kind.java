package org.shanhe.portal;

import java.util.List;

/** What can be published (公开类别). */
public enum Kind {

    CASE_NOTICE, PROJECT_NOTICE, STATEMENT, STATISTICS;

    static final List<Kind> NOTICES = List.of(CASE_NOTICE, PROJECT_NOTICE);

}
