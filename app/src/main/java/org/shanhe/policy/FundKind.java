package org.shanhe.policy;

/**
 * What kind of money a fund source gives (资金性质): 财政, 整合, 东西部协作, 定点帮扶, 引进帮扶, 对口支援, 捐赠, 信贷,
 * 债券, 企业, 彩票公益金, 产业基金, 自筹, 其他.
 */
public enum FundKind {

    FISCAL, INTEGRATED, EAST_WEST, DESIGNATED, INTRODUCED, COUNTERPART, DONATION, CREDIT, BOND, ENTERPRISE, LOTTERY,
    INDUSTRY_FUND, OWN, OTHER

}
