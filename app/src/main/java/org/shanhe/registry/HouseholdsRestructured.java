package org.shanhe.registry;

/**
 * Households or their members went elsewhere by a split, a merge, a move or its undoing
 * (户籍变动); told within the transaction.
 *
 * @param act the act whose changes name the households
 */
public record HouseholdsRestructured(long act) {
}
