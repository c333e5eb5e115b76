package org.shanhe.measure.consumption;

/** Who pays for an order: a unit, its union, its canteen or a person (采购主体). */
public enum BuyerClass {

    UNIT, UNION, CANTEEN, PERSON

}
