package org.shanhe.demo;

import org.jspecify.annotations.Nullable;
import org.shanhe.demo.Family.Member;
import org.shanhe.demo.Family.Relation;

/** What can be wrong with a household's rows; each is found by a check of the import. */
enum Spoilt {

    /** The last digit of the head's number is another. */
    CHECK_DIGIT,
    /** The head's number has 17 digits. */
    LENGTH,
    /** The head's birth is not the one in the number. */
    BIRTH,
    /** Nobody is the head. */
    NO_HEAD,
    /** Two are the head. */
    TWO_HEADS,
    /** The spouse is of the head's sex. */
    SPOUSE_SEX,
    /** The relation of the second member is missing. */
    NO_RELATION,
    /** The village's code does not exist. */
    VILLAGE,
    /** The head is registered in another household. */
    REGISTERED,
    /** More members are stated than listed. */
    MEMBERS;

    /**
     * A household as the workbook states it.
     *
     * @param as what is wrong with it, or null
     * @param other a number that is somebody else's
     */
    record Row(Family family, @Nullable Spoilt as, String other) {

        boolean is(Spoilt kind) {
            return as == kind;
        }

        boolean head(Member member) {
            return member == family.head();
        }

        boolean second(Member member) {
            return family.members().size() > 1 && member == family.members().get(1);
        }

    }

    static Row sound(Family family) {
        return new Row(family, null, "");
    }

    Row row(Family family, String other) {
        return new Row(family, this, other);
    }

    /** Whether the household has what this kind spoils. */
    boolean fits(Family family, Member other) {
        return switch (this) {
            case SPOUSE_SEX -> family.members().stream().anyMatch(member -> member.relation() == Relation.SPOUSE);
            case REGISTERED -> family.head().male() == other.male();
            default -> family.members().size() > 2;
        };
    }

}
