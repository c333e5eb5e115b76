package org.shanhe.demo;

/** What the demo accounts have been doing in the village shown to visitors (演示事项). */
interface DemoPart {

    /** Once: what is there already is left alone. */
    void load(Words words, long village);

}
