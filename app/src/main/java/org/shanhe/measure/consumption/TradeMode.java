package org.shanhe.measure.consumption;

/**
 * Whether a partner bought, or helped others to buy (直接购买、帮助销售); an order is one of them
 * for good.
 */
public enum TradeMode {

    BOUGHT, SOLD

}
