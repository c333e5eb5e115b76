package org.shanhe.cadre;

/** As what a cadre is posted (派驻类型): 挂职干部, 第一书记, 驻村工作队. */
public enum PostingKind {

    SECONDED, FIRST_SECRETARY, RESIDENT_TEAM

}
