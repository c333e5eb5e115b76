package org.shanhe.monitoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.monitoring.verdict.Judged;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Everything about one matter (办件详情): where it stands, how it came there, what may
 * follow.
 */
record CasePage(Head head, ProcedureView procedure, List<Entry> timeline, List<Cases.Timer> timers,
        List<Cases.Notice> notices, List<Objection> objections, List<Signature> signatures, List<Consent> consents,
        List<Paper> evidence, List<Next> next, List<Gates.Indicator> indicators) {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    CasePage withoutPersons() {
        return new CasePage(head.withoutFacts(), procedure, timeline.stream().map(Entry::withoutForm).toList(), timers,
                notices, List.of(), List.of(), List.of(), List.of(), next.stream().map(Next::withoutJudged).toList(),
                indicators);
    }

    record Head(long id, int version, String procedure, String pack, @Nullable Long household,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long place, String placeName, String title, String state,
            LocalDate stateSince, LocalDate openedOn, @Nullable LocalDate endedOn, @Nullable Long relapseOf,
            JsonNode facts, LocalDate today) {

        Head withoutFacts() {
            return new Head(id, version, procedure, pack, household, place, placeName, title, state, stateSince,
                    openedOn, endedOn, relapseOf, NOTHING, today);
        }

    }

    record Entry(long id, String step, @Nullable String fromState, String toState, LocalDate doneOn, JsonNode form,
            @Nullable String note, long account, OffsetDateTime recordedAt, @Nullable JsonNode judged) {

        Entry withoutForm() {
            return new Entry(id, step, fromState, toState, doneOn, NOTHING, null, account, recordedAt, null);
        }

    }

    record Objection(long id, long notice, @Nullable String raisedBy, String text, LocalDate raisedOn,
            @Nullable String answer, @Nullable Boolean upheld, @Nullable LocalDate answeredOn) {
    }

    record Signature(long step, String name, @Nullable Long evidence, LocalDate signedOn) {
    }

    record Consent(String textVersion, String text, String name, @Nullable Long evidence, LocalDate signedOn,
            @Nullable LocalDate withdrawnOn) {
    }

    record Paper(long id, @Nullable Long step, String name, String mediaType, String sha256, long bytes,
            OffsetDateTime recordedAt) {
    }

    /**
     * @param code why it may not be taken now, or null; {@code detail} says it in words
     * @param judged how the household stands to what the step asks of it
     */
    record Next(String step, @Nullable String code, @Nullable String detail, @Nullable Judged judged) {

        /** What the household was judged by is not for everybody. */
        Next withoutJudged() {
            return judged == null ? this : new Next(step, code, null, null);
        }

    }

}
