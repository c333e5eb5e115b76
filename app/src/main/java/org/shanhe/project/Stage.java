package org.shanhe.project;

/** How far a project is (项目阶段). */
public enum Stage {

    PROPOSED, IN_LIBRARY, UNDER_CONSTRUCTION, COMPLETED, ACCEPTED, HANDED_OVER

}
