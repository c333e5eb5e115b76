package org.shanhe.pledge;

/** How far a letter has come: 起草, 待签, 已签, 已被取代. */
public enum LetterState {

    DRAFT, OFFERED, SIGNED, SUPERSEDED

}
