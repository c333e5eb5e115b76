package org.shanhe.policy;

import org.jspecify.annotations.Nullable;

/**
 * A field that a delivery of some kind states beside its quantity (措施明细项).
 *
 * @param list the code list of a CODE, else null
 * @param certificate whether it is the number of a certificate, which only one person has
 * @param health whether it tells of somebody's health
 */
public record MeasureDetail(String field, Type type, @Nullable String list, String zh, String en, boolean required,
        boolean certificate, boolean health) {

    /** What a field holds (明细项类型): 文字, 数字, 日期, 金额, 是否, 代码. */
    public enum Type {

        TEXT, NUMBER, DATE, MONEY, FLAG, CODE

    }

}
