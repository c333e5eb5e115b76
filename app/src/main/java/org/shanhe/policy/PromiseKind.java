package org.shanhe.policy;

/** What kind of instrument a promise is: 责任书, 协议书, 年度计划, 规划(三年方案). */
public enum PromiseKind {

    LETTER, AGREEMENT, ANNUAL_PLAN, MULTI_YEAR_PLAN

}
