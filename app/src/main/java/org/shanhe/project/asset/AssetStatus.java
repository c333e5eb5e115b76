package org.shanhe.project.asset;

/** How an asset stands (资产状态): 正常, 闲置, 低效, 损毁, 流失, 已处置. */
public enum AssetStatus {

    NORMAL, IDLE, LOW_EFFICIENCY, DAMAGED, LOST, DISPOSED

}
