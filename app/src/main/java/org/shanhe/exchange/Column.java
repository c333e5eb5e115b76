package org.shanhe.exchange;

import java.util.List;

/**
 * One column a register may have: what it holds and how it is called.
 *
 * @param key the national name such as AAC001, or empty
 * @param need {@code required}, {@code village} or empty
 * @param code the code list of its values, or empty
 * @param names the first is the one our template prints
 * @param form how the value is read: text, date, amount, number or yes
 * @param into the table and column it goes into by name, or empty
 * @param plain whether our own template offers it
 */
record Column(Field field, String key, String need, String code, List<String> names, String form, String into,
        boolean plain) {

    String name() {
        return names.getFirst();
    }
}
