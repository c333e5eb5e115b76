package org.shanhe.plan;

/** Where a plan stands on its way (方案状态): 草稿, 已提交, 乡镇已审, 县已批准, 已退回. */
public enum PlanState {

    DRAFT, SUBMITTED, TOWN_APPROVED, APPROVED, RETURNED

}
