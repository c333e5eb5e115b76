package org.shanhe.registry;

/**
 * An item of the income block (收支明细): wages A, business B, property C, transfers D,
 * business costs E.
 */
enum IncomeItem {

    A1, A2, A3, A4, A5, B1, B2, B3, B4, C1, C2, C3, C4, C5, D1, D2, D3, D4, D5A, D5B, D5C, D5D, D5E, D6A, D6B, D6C, D6D,
    D6E, D6F, D6G, D6H, D6I, D6J, D6K, D6L, D6M, D6N, D6O, D6P, E1, E2, E3, E4

}
