package org.shanhe.exchange;

/** Finds the village a household row names (行政村). */
public interface Villages {

    long UNKNOWN = 0;

    long AMBIGUOUS = -1;

    /**
     * @return the 12-digit code if there is such a village, else {@link #UNKNOWN}
     */
    long byCode(String digits);

    /**
     * @return the code, {@link #UNKNOWN} or {@link #AMBIGUOUS}
     */
    long byNames(String province, String prefecture, String county, String town, String village);

}
