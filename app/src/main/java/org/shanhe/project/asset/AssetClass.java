package org.shanhe.project.asset;

/** For whom an asset is (资产类别): 公益性, 经营性, 到户类. */
public enum AssetClass {

    PUBLIC_WELFARE, OPERATING, HOUSEHOLD

}
