package org.shanhe.project.asset;

/** The steps an asset takes, in their order (资产管理环节): 摸底, 确权, 登记, 移交, 管护, 收益分配, 处置. */
public enum AssetStep {

    SURVEYED, RIGHTS_CONFIRMED, REGISTERED, HANDED_OVER, IN_CARE, INCOME_SHARED, DISPOSED

}
