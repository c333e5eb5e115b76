package org.shanhe.registry;

/** Whether a person still belongs to the household, and if not, why (生存状态). */
public enum LifeState {

    LIVING, DEAD, MARRIED_OUT, MOVED_OUT, REMOVED

}
