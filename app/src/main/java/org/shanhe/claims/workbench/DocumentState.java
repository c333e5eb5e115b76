package org.shanhe.claims.workbench;

/** How far a document has come (文稿状态). */
enum DocumentState {

    WAITING, READING, CHECKED, UNREADABLE, FAILED

}
