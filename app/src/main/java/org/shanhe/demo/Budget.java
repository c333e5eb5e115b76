package org.shanhe.demo;

/**
 * What the results review states for each purpose: yuan and projects, with this world's
 * split of both over the nine counties in their order.
 */
enum Budget {

    EDUCATION(393_000_000, new long[] { 72, 28, 24, 64, 70, 34, 38, 40, 23 },
            new int[] { 21, 10, 9, 16, 17, 10, 11, 12, 7 }),
    HEALTH(92_590_000, new long[] { 20, 9, 8, 13, 14, 8, 8, 8, 4 }, new int[] { 9, 4, 4, 6, 6, 4, 4, 4, 3 }),
    /** Together with drinking water 196 million. */
    HOUSING(146_800_000, new long[] { 62, 12, 8, 22, 24, 6, 5, 5, 2 }, new int[] { 12, 3, 2, 6, 6, 2, 2, 2, 1 }),
    DRINKING_WATER(49_200_000, new long[] { 9, 5, 3, 9, 10, 4, 4, 3, 2 }, new int[] { 5, 2, 2, 4, 4, 2, 2, 2, 1 }),
    INFRASTRUCTURE(152_000_000, new long[] { 30, 12, 10, 24, 26, 14, 14, 13, 9 },
            new int[] { 15, 5, 4, 9, 9, 5, 5, 5, 3 }),
    INDUSTRY(163_000_000, new long[] { 24, 12, 10, 27, 28, 16, 22, 15, 9 },
            new int[] { 12, 7, 6, 13, 13, 9, 12, 8, 5 }),
    /** Stated on its own, so not part of industry. */
    SOLAR(10_000_000, new long[] { 0, 0, 0, 0, 0, 1, 0, 0, 0 }, new int[] { 0, 0, 0, 0, 0, 2, 0, 0, 0 }),
    /** Stated on its own, so not part of industry. */
    ECOLOGY(53_500_000, new long[] { 0, 1, 0, 0, 0, 0, 0, 0, 0 }, new int[] { 0, 4, 0, 0, 0, 0, 0, 0, 0 });

    final long yuan;

    private final long[] weights;

    private final int[] projects;

    Budget(long yuan, long[] weights, int[] projects) {
        this.yuan = yuan;
        this.weights = weights;
        this.projects = projects;
    }

    int projects(County county) {
        return projects[county.ordinal()];
    }

    /** Whole thousands of yuan, which sum to the stated amount over the counties. */
    long yuan(County county) {
        return 1_000 * Shares.of(yuan / 1_000, weights)[county.ordinal()];
    }

}
