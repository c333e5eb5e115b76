package org.shanhe.exchange.staging;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column of a workbook (列).
 *
 * @param also what else people call it
 * @param choices what the template offers below it, first in Chinese
 */
public record StagedColumn(String key, String zh, String en, List<String> also, boolean required,
        List<String> choices) {

    public StagedColumn offering(List<String> offered) {
        return new StagedColumn(key, zh, en, also, required, offered);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(key, zh, en), also.stream());
    }

}
