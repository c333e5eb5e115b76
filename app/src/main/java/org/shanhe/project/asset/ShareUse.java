package org.shanhe.project.asset;

/** What a share of an asset's income is for (收益分配用途): 村集体公共, 公益岗位, 困难户, 再发展. */
public enum ShareUse {

    COLLECTIVE, PUBLIC_POST, HARDSHIP, REDEVELOPMENT

}
