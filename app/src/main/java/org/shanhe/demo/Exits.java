package org.shanhe.demo;

import java.util.Arrays;

/**
 * Who of a county's register exits when, and how large each household is. For Nyainrong
 * the sizes are drawn so that the 629 households that exited by the end of 2017 are 2,908
 * people.
 */
final class Exits {

    /** A household's size and the year of its exit. */
    record Exit(int size, int year) {
    }

    /**
     * Households of Nyainrong that exited in 2016 and 2017 together, and their people.
     */
    static final int HOUSEHOLDS = 629;

    static final int PERSONS = 2908;

    private static final int LARGEST = 9;

    private final County county;

    private final int[] years;

    private final int[] sizes;

    private Exits(County county) {
        this.county = county;
        this.years = years(county);
        this.sizes = new int[county.households];
        var dice = Dice.of(county.number, 1, 1);
        Arrays.setAll(sizes, i -> size(dice));
    }

    static Exits of(County county) {
        var exits = new Exits(county);
        if (county == County.NYAINRONG) {
            exits.fit();
        }
        return exits;
    }

    Exit planned(int household) {
        return new Exit(sizes[household], years[household]);
    }

    /** Everyone of the register at scale 1. */
    int persons() {
        return Arrays.stream(sizes).sum();
    }

    Exit drawn(Dice dice) {
        return new Exit(size(dice), County.FIRST_EXIT_YEAR + dice.weighted(county.exits));
    }

    private int size(Dice dice) {
        boolean herding = dice.percent(county.herding);
        return 1 + (herding ? dice.weighted(4, 8, 14, 20, 22, 17, 9, 5, 1) : dice.weighted(20, 22, 21, 18, 11, 6, 2));
    }

    /** Each year's share of the households, spread over the villages by shuffling. */
    private static int[] years(County county) {
        var weights = Arrays.stream(county.exits).asLongStream().toArray();
        var shares = Shares.of(county.households, weights);
        var years = new int[county.households];
        int at = 0;
        for (int i = 0; i < shares.length; i++) {
            Arrays.fill(years, at, at + (int) shares[i], County.FIRST_EXIT_YEAR + i);
            at += (int) shares[i];
        }
        var dice = Dice.of(county.number, 2, 2);
        for (int i = years.length - 1; i > 0; i--) {
            int other = dice.below(i + 1);
            int year = years[i];
            years[i] = years[other];
            years[other] = year;
        }
        return years;
    }

    private void fit() {
        int over = -PERSONS;
        for (int i = 0; i < sizes.length; i++) {
            over += years[i] <= 2017 ? sizes[i] : 0;
        }
        for (int i = 0; over != 0; i = (i + 1) % sizes.length) {
            int step = Integer.signum(over);
            int size = sizes[i] - step;
            if (years[i] <= 2017 && size >= 2 && size <= LARGEST) {
                sizes[i] = size;
                over -= step;
            }
        }
    }

}
