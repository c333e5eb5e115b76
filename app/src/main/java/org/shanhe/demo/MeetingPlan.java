package org.shanhe.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.directive.Body;
import org.shanhe.directive.Document;
import org.shanhe.directive.NewMeeting;

/**
 * The meetings of the documents with invented names of persons, the group's special
 * sessions, bodies and papers (会议、机构、文件).
 */
final class MeetingPlan {

    /** As many as the results review states. */
    private static final int SPECIAL = 38;

    private static final LocalDate FIRST_SPECIAL = LocalDate.of(2018, 1, 15);

    private static final long BEIJING = 110101000000L;

    private final Words words;

    private final Map<String, Long> partners;

    private final Map<Integer, List<Spot>> below;

    private final List<NamedCsvRecord> lines = Words.rows("meeting-lines");

    /**
     * @param below the places that branch venues were set up in, by level
     */
    MeetingPlan(Words words, Map<String, Long> partners, Map<Integer, List<Spot>> below) {
        this.words = words;
        this.partners = partners;
        this.below = below;
    }

    record Spot(int level, long code, String name) {
    }

    List<NewMeeting> meetings() {
        return Words.rows("meetings").stream().map(this::meeting).toList();
    }

    private NewMeeting meeting(NamedCsvRecord row) {
        var own = lines.stream().filter(line -> line.getField("meeting").equals(row.getField("key"))).toList();
        return new NewMeeting(row.getField("kind"), row.getField("level"), text(row, "reach"), row.getField("title"),
                day(row, "held_on"), Long.valueOf(row.getField("place")), partners.get(row.getField("partner")),
                text(row, "gist"), null, null, null, venues(own),
                of(own, "SPEAKER").stream()
                    .map(line -> new NewMeeting.Speaker(line.getField("role"), line.getField("name"),
                            text(line, "posts"), null, text(line, "text")))
                    .toList(),
                List.of(),
                of(own, "DECISION").stream()
                    .map(line -> new NewMeeting.Decided(line.getField("text"), owners(line)))
                    .toList(),
                of(own, "COMMITMENT").stream()
                    .map(line -> new NewMeeting.Commitment(Long.valueOf(line.getField("place")), line.getField("name"),
                            text(line, "posts"), null))
                    .toList());
    }

    private List<NewMeeting.Owner> owners(NamedCsvRecord line) {
        var partner = partners.get(line.getField("place"));
        return partner == null ? List.of() : List
            .of(new NewMeeting.Owner(null, partner, null, List.of(), List.of(), null, day(line, "on_day"), false));
    }

    private List<NewMeeting.Venue> venues(List<NamedCsvRecord> own) {
        var attendance = of(own, "ATTENDANCE").stream()
            .map(line -> new NewMeeting.Attendance(line.getField("role"), null,
                    Integer.parseInt(line.getField("text"))))
            .toList();
        var venues = new ArrayList<NewMeeting.Venue>();
        for (var line : own) {
            if (line.getField("kind").equals("VENUE")) {
                boolean main = line.getField("role").equals("MAIN");
                venues.add(new NewMeeting.Venue(main, line.getField("name"),
                        line.getField("place").isEmpty() ? null : Long.valueOf(line.getField("place")), null,
                        line.getField("role").equals("OUTSIDE"), main ? attendance : List.of()));
            }
            else if (line.getField("kind").equals("VENUES")) {
                long low = Long.parseLong(line.getField("place"));
                long high = low % 10_000_000_000L == 0 ? low + 10_000_000_000L : low + 1_000_000L;
                Arrays.stream(line.getField("text").split(" "))
                    .flatMap(level -> below.getOrDefault(Integer.valueOf(level), List.of()).stream())
                    .filter(spot -> spot.code() >= low && spot.code() < high)
                    .forEach(spot -> venues
                        .add(new NewMeeting.Venue(false, spot.name(), spot.code(), null, false, List.of())));
            }
        }
        return venues;
    }

    /** One a month: the review states how many, not when. */
    List<NewMeeting> special() {
        return IntStream.range(0, SPECIAL)
            .mapToObj(i -> new NewMeeting("SPECIAL", "HEADQUARTERS", null, words.phrase("meeting.special", i + 1),
                    FIRST_SPECIAL.plusMonths(i).isBefore(LocalDate.of(2021, 2, 1)) ? FIRST_SPECIAL.plusMonths(i)
                            : LocalDate.of(2020, 12, 1).plusDays(i),
                    BEIJING, partners.get("group"), words.phrase("meeting.special.gist"), null, null, null, List.of(),
                    List.of(), List.of(), List.of(), List.of()))
            .toList();
    }

    Body.New body(NamedCsvRecord row, Map<String, Long> known) {
        return new Body.New(row.getField("kind"), row.getField("name"), text(row, "duty"), BEIJING,
                partners.get("group"), known.get(row.getField("parent")), day(row, "founded_on"), null);
    }

    static List<Body.NewMember> members(NamedCsvRecord row) {
        return Arrays.stream(row.getField("members").split(";"))
            .map(one -> one.split(" ", 3))
            .map(one -> new Body.NewMember(one[0], one[1], one[2], day(row, "founded_on"), null))
            .toList();
    }

    Document.New document(NamedCsvRecord row, Map<String, Long> known) {
        var until = row.getField("to_on");
        return new Document.New(row.getField("kind"), row.getField("title"), row.getField("number"),
                words.phrase("document.issuer"), BEIJING, partners.get("group"), day(row, "issued_on"),
                day(row, "from_on"), until.isEmpty() ? null : LocalDate.parse(until),
                known.get(row.getField("supersedes")), row.getField("text"), null, null);
    }

    String done() {
        return words.phrase("assignment.done");
    }

    String closed() {
        return words.phrase("assignment.closed");
    }

    private static List<NamedCsvRecord> of(List<NamedCsvRecord> lines, String kind) {
        return lines.stream().filter(line -> line.getField("kind").equals(kind)).toList();
    }

    private static @Nullable String text(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() ? null : row.getField(field);
    }

    private static LocalDate day(NamedCsvRecord row, String field) {
        return LocalDate.parse(row.getField(field));
    }

}
