package org.shanhe.measure;

/** Whether a quantity counts each once or each time (人 / 人次). */
public enum Counting {

    DISTINCT, OCCURRENCES

}
