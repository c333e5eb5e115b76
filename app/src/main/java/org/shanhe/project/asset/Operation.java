package org.shanhe.project.asset;

/** How an asset is run (经营方式): 自营, 承包, 租赁, 入股. */
public enum Operation {

    SELF_RUN, CONTRACTED, LEASED, INVESTED

}
