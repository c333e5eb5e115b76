package org.shanhe.report;

import java.util.Locale;

/**
 * A report that can be asked for (报告种类).
 *
 * @param about whose report it is
 * @param period whether it tells of the time since a first day, or of all time
 */
public record ReportKind(String kind, String zh, String en, About about, boolean period) {

    /** Whose report it is: 帮扶单位, 地方. */
    public enum About {

        PARTNER, PLACE

    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

}
