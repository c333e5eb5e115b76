package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change to the register as a request keeps it and as it is carried out (变更内容):
 * values checked and named as columns, sensitive ones encrypted.
 */
sealed interface Act {

    ChangeKind kind();

    /** The village to which a household goes, if it goes anywhere. */
    default @Nullable Long destination() {
        return null;
    }

    record Register(long village, PovertyStatus status, LocalDate since, ObjectNode household,
            ArrayNode members) implements Act {

        @Override
        public ChangeKind kind() {
            return ChangeKind.REGISTER;
        }

    }

    /** A member without an id is none of the household's. */
    record Correct(ObjectNode household, ArrayNode members) implements Act {

        @Override
        public ChangeKind kind() {
            return ChangeKind.CORRECT;
        }

    }

    /** Says more of one year's income and conditions, or corrects it. */
    record CorrectYear(int year, ObjectNode condition) implements Act {

        @Override
        public ChangeKind kind() {
            return ChangeKind.CORRECT_YEAR;
        }

    }

    record AddMember(ObjectNode member) implements Act {

        @Override
        public ChangeKind kind() {
            return ChangeKind.ADD_MEMBER;
        }

    }

    record RemoveMember(long person, LifeState lifeState) implements Act {

        @Override
        public ChangeKind kind() {
            return ChangeKind.REMOVE_MEMBER;
        }

    }

    /** Those who leave; one of them is the new household's head. */
    record Split(List<Part> members) implements Act {

        @Override
        public ChangeKind kind() {
            return ChangeKind.SPLIT;
        }

    }

    /** A person and what they are to the head of the household they come into. */
    record Part(long person, String relation) {
    }

    /** The members of the other household join; who is not named is OTHER to the head. */
    record Merge(long other, Map<Long, String> relations) implements Act {

        @Override
        public ChangeKind kind() {
            return ChangeKind.MERGE;
        }

    }

    record Move(long village) implements Act {

        @Override
        public ChangeKind kind() {
            return ChangeKind.MOVE;
        }

        @Override
        public Long destination() {
            return village;
        }

    }

    record ChangeHead(long person, String formerRelation) implements Act {

        @Override
        public ChangeKind kind() {
            return ChangeKind.CHANGE_HEAD;
        }

    }

    record Status(PovertyStatus status) implements Act {

        @Override
        public ChangeKind kind() {
            return ChangeKind.STATUS;
        }

    }

    /** Takes back the act to which the change belongs. */
    record Undo(long change) implements Act {

        @Override
        public ChangeKind kind() {
            return ChangeKind.UNDO;
        }

    }

}
