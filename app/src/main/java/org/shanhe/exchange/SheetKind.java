package org.shanhe.exchange;

/** What the rows of a sheet are (户表、人表). */
enum SheetKind {

    HOUSEHOLD, PERSON

}
