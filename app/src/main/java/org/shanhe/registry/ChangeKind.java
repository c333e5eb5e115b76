package org.shanhe.registry;

/** What a change does to the register (变更类型). */
public enum ChangeKind {

    REGISTER, CORRECT, CORRECT_YEAR, ADD_MEMBER, REMOVE_MEMBER, SPLIT, MERGE, MOVE, CHANGE_HEAD, STATUS, UNDO

}
