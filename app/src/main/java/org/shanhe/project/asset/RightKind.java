package org.shanhe.project.asset;

/** The six rights over an asset (权属): 所有权, 使用权, 经营权, 收益权, 处置权, 监督权. */
public enum RightKind {

    OWNERSHIP, USE, OPERATION, INCOME, DISPOSAL, SUPERVISION

}
