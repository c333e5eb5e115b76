package org.shanhe.demo;

import static org.shanhe.demo.Names.HAN;
import static org.shanhe.demo.Names.MONGOL;
import static org.shanhe.demo.Names.TIBETAN;
import static org.shanhe.demo.Names.YI;

/**
 * The nine counties the group assists (定点帮扶县), with what their synthetic registers are
 * drawn from.
 */
enum County {

    /** 聂荣 */
    NYAINRONG(540623, 980, 27, 100, TIBETAN, 100, TIBETAN, new int[] { 0, 0, 271, 358, 351, 0, 0 }),
    /** 曲麻莱 */
    QUMARLEB(632726, 700, 24, 100, TIBETAN, 98, HAN, new int[] { 5, 8, 18, 25, 30, 12, 2 }),
    /** 刚察 */
    GANGCA(632224, 350, 14, 70, TIBETAN, 70, HAN, new int[] { 8, 15, 40, 27, 6, 3, 1 }),
    /** 普格 */
    PUGE(513428, 1100, 26, 0, YI, 84, HAN, new int[] { 4, 6, 10, 15, 20, 30, 15 }),
    /** 布拖 */
    BUTUO(513429, 1250, 31, 0, YI, 95, HAN, new int[] { 3, 5, 8, 12, 17, 30, 25 }),
    /** 右玉 */
    YOUYU(140623, 650, 16, 0, HAN, 99, MONGOL, new int[] { 10, 15, 25, 32, 12, 5, 1 }),
    /** 宁城 */
    NINGCHENG(150429, 1200, 13, 0, HAN, 86, MONGOL, new int[] { 8, 12, 20, 22, 20, 16, 2 }),
    /** 米脂 */
    MIZHI(610827, 800, 19, 0, HAN, 100, HAN, new int[] { 8, 12, 18, 25, 30, 6, 1 }),
    /** 吴堡 */
    WUBU(610829, 400, 22, 0, HAN, 100, HAN, new int[] { 7, 12, 18, 27, 29, 6, 1 });

    static final int FIRST_EXIT_YEAR = 2014;

    /** Six digits. */
    final int number;

    /** How many households its register has at scale 1. */
    final int households;

    /**
     * The percentage of its people who were poor at first, by which its population is
     * drawn.
     */
    final int incidence;

    /** The percentage of herding families. */
    final int herding;

    /** How many exit in each year from 2014 to 2020, as weights. */
    final int[] exits;

    private final Names most;

    private final int share;

    private final Names others;

    County(int number, int households, int incidence, int herding, Names most, int share, Names others, int[] exits) {
        this.number = number;
        this.households = households;
        this.incidence = incidence;
        this.herding = herding;
        this.most = most;
        this.share = share;
        this.others = others;
        this.exits = exits;
    }

    /** Twelve digits. */
    long code() {
        return number * 1_000_000L;
    }

    Names people(Dice dice) {
        return dice.percent(share) ? most : others;
    }

}
