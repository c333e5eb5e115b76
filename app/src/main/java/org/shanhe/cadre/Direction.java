package org.shanhe.cadre;

/** Which way a cadre is posted in the two-way exchange (双向挂职): 派出, 接收. */
public enum Direction {

    SENT, RECEIVED

}
