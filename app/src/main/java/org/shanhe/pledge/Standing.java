package org.shanhe.pledge;

/** How a target stands on a day (完成情况): 已完成, 预计完成, 进度滞后, 未完成, 无数据. */
public enum Standing {

    MET, ON_COURSE, BEHIND, MISSED, UNKNOWN

}
