package org.shanhe.project.asset;

/** What a paper of an asset is about (资产材料): 权属, 移交, 管护, 合同, 评估, 收益, 处置, 照片, 其他. */
enum AssetPaperKind {

    RIGHTS, HANDOVER, CARE, CONTRACT, VALUATION, INCOME, DISPOSAL, PHOTO, OTHER

}
