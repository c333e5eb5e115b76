package org.shanhe.policy;

/** Which level of government a fund source belongs to (资金层级): 中央, 省, 市, 县. */
public enum FundLevel {

    CENTRAL, PROVINCE, PREFECTURE, COUNTY

}
