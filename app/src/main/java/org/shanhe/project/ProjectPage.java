package org.shanhe.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Procedure.Field;

/** A project with all that hangs on it (项目页面). */
record ProjectPage(Sheet project, List<Budget> budget, Money money, List<Stage> track, List<Taken> steps,
        List<Offer> offers, boolean mayEdit, List<PostedNotices.Notice> notices,
        List<PostedNotices.Objection> objections, List<Paper> papers, List<Change> changes, Benefits benefits) {

    record Sheet(long id, int version, String projectNo, String name, String purpose, @Nullable String type,
            @Nullable String sector, @JsonFormat(shape = Shape.STRING) long place, @Nullable Long partner,
            @Nullable String partnerName, String stage, @Nullable LocalDate stageSince, String generation,
            String origin, @Nullable String construction, @Nullable String content, @Nullable String unit,
            @Nullable String responsible, LocalDate startedOn, @Nullable LocalDate finishOn,
            @Nullable LocalDate completedOn, @Nullable String target, @Nullable String participation,
            @Nullable String linkage, @Nullable String linkageNote, boolean toHousehold, boolean relocation,
            @Nullable String assetOwner, @Nullable Integer libraryYear, @Nullable Integer planYear,
            @Nullable Long programme, @Nullable String programmeName, @Nullable Integer households,
            @Nullable Integer persons, @Nullable Integer exitedHouseholds, @Nullable Integer exitedPersons,
            @Nullable Integer monitoredHouseholds, @Nullable Integer monitoredPersons, long account) {
    }

    record Budget(String source, long amountFen) {
    }

    record Money(long budgetFen, long issuedFen, long arrivedFen, long paidFen) {
    }

    /**
     * A stage of the project's own way.
     *
     * @param state DONE, NOW or AHEAD
     */
    record Stage(String code, String zh, String en, String state, @Nullable LocalDate on) {
    }

    record Taken(long id, String step, String fromStage, String toStage, LocalDate doneOn, @JsonRawValue String form,
            @Nullable String note, String pack, long account, @Nullable String by, Instant recordedAt) {
    }

    /** A step that may be taken from here, and whether the reader may. */
    record Offer(String step, String zh, String en, String to, boolean back, boolean mine, List<String> levels,
            List<Field> form, List<String> papers) {
    }

    record Paper(long id, String kind, @Nullable String moment, @Nullable LocalDate takenOn, @Nullable Double longitude,
            @Nullable Double latitude, String name, String mediaType, String sha256, long bytes, Instant recordedAt) {
    }

    record Change(long id, @JsonRawValue String before, @JsonRawValue String content, String reason, String state,
            LocalDate askedOn, @Nullable LocalDate decidedOn, @Nullable String decision) {
    }

    /** Listed households of the register: all, exited and monitored. */
    record Benefits(long households, long persons, long exited, long monitored) {
    }

}
