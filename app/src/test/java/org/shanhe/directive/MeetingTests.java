package org.shanhe.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.directive.minute.DocxText;
import org.shanhe.directive.minute.MinuteReader;
import org.shanhe.directive.minute.Proposal;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.partner.NewPartner;
import org.shanhe.partner.PartnerKind;
import org.shanhe.partner.Partners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class MeetingTests {

    private static final long CITY = 621000000000L;

    private static final long HUAN = 621022000000L;

    private static final Scope OFFICE = new Scope(9101, List.of(PlaceRange.of(CITY)), null,
            Set.of("PREFECTURE_OFFICER"));

    private static final Scope COUNTY = new Scope(9102, List.of(PlaceRange.of(HUAN)), null, Set.of("COUNTY_OFFICER"));

    @Autowired
    ApplicationContext context;

    @Autowired
    MinuteReader reader;

    @Autowired
    Meetings meetings;

    @Autowired
    Assignments assignments;

    @Autowired
    Documents documents;

    @Autowired
    Bodies bodies;

    @Autowired
    MinutePaper paper;

    @Autowired
    Partners partners;

    @Autowired
    Tasks tasks;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void partnersOfTheMinute() {
        clock.set(LocalDate.of(2019, 7, 16));
        Scope.system()
            .run(() -> partners
                .addAll(List.of(new NewPartner("国网庆州供电公司", "国网庆州供电公司", PartnerKind.SUBSIDIARY, null, null),
                        new NewPartner("庆州电信公司", "庆州电信公司", PartnerKind.SUBSIDIARY, null, null))));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aMinuteOfFortyVenuesAndThirtyDecisionsIsProposedWithOwnersAndDays() throws IOException {
        var found = OFFICE.call(() -> reader.read(minute(), LocalDate.of(2026, 1, 1), CITY));
        assertThat(found.title()).isEqualTo("庆阳市深度贫困乡镇饮水与产业工作调度会议");
        assertThat(found.heldOn()).isEqualTo("2019-07-16");
        assertThat(found.venues()).hasSize(41).filteredOn(Proposal.Venue::main).hasSize(1);
        assertThat(found.venues()).filteredOn(venue -> !venue.main() && venue.named().place() == null)
            .extracting(venue -> venue.named().words() + venue.outside())
            .containsExactly("市政府驻兰州办事处true", "陇东学院false");
        assertThat(found.venues()).filteredOn(venue -> venue.present() != null)
            .hasSize(30)
            .allSatisfy(venue -> assertThat(venue.named().placeName()).matches(".*[乡镇]"));
        assertThat(found.agenda()).hasSize(3);
        assertThat(found.speakers()).extracting(one -> one.role() + " " + one.name())
            .contains("CHAIR 陆思远", "SPEECH 贺明川", "REPORT 宋知行", "REMARKS 乔安平", "REMARKS 温有粮");
        assertThat(found.commitments()).extracting(one -> one.named().placeName() + " " + one.name())
            .containsExactly("车道镇 林守田", "慕塬村委会 何向阳", "王团庄村委会 白云岭");
        var proposed = found.decisions().stream().filter(Proposal.Decision::proposed).toList();
        var told = proposed.stream().map(MeetingTests::told).collect(Collectors.joining("\n"));
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(Path.of("src/test/resources/org/shanhe/directive/decisions.golden"), told + "\n");
        }
        else {
            assertThat(told).isEqualTo(resource("decisions.golden").strip());
        }
    }

    @Test
    void whatAPersonMarkedIsSavedAtOnceAndEachOwnerFindsItInHisTasks() throws IOException {
        long id = OFFICE.call(() -> meetings.add(UUID.randomUUID().toString(), marked()));
        var page = OFFICE.call(() -> meetings.get(id));
        assertThat(page.venues()).hasSize(41);
        assertThat(page.decisions()).hasSize(30);
        assertThat(page.assignments()).hasSize(37);
        assertThat(page.head().present()).isEqualTo(390);
        var given = page.assignments().stream().map(AssignmentRow::id).collect(Collectors.toSet());
        assertThat(COUNTY.call(() -> meetings.get(id)).head().mine()).isFalse();
        var own = COUNTY.call(() -> tasks.mine("ASSIGNMENT", null, null, 0, 200, Locale.CHINA));
        assertThat(own.rows()).filteredOn(task -> given.contains(task.id()))
            .extracting(Task::placeName)
            .containsExactly("环县", "环县", "环县");
        // two days after the town missed its day the county sees it, a fortnight later
        // the city
        clock.set(LocalDate.of(2019, 8, 7));
        assertThat(below(COUNTY, given)).containsExactly("秦团庄乡");
        assertThat(below(OFFICE, given)).doesNotContain("秦团庄乡");
        clock.set(LocalDate.of(2019, 8, 20));
        assertThat(below(OFFICE, given)).contains("秦团庄乡", "环县");
        assertThat(OFFICE.call(() -> meetings.list(new MeetingFilter("苦水改造", null, null, null, null, null), null, 50))
            .rows()).extracting(MeetingRow::id).contains(id);
    }

    private List<@Nullable String> below(Scope scope, Set<Long> given) {
        return scope.call(() -> tasks.mine("BELOW", null, null, 0, 200, Locale.CHINA))
            .rows()
            .stream()
            .filter(task -> given.contains(task.id()))
            .<@Nullable String>map(Task::placeName)
            .toList();
    }

    @Test
    void whoDidItNeverClosesItAndTheDocumentSaysSo(@TempDir Path folder) throws IOException {
        long id = OFFICE.call(() -> meetings.add(UUID.randomUUID().toString(), marked()));
        long one = OFFICE.call(() -> meetings.get(id))
            .assignments()
            .stream()
            .filter(given -> given.place() != null && given.place() == HUAN)
            .findFirst()
            .orElseThrow()
            .id();
        var people = new People(context);
        var county = people.signedIn(people.named(Role.COUNTY_OFFICER, HUAN));
        var both = people
            .signedIn(people.add(Set.of(Role.PREFECTURE_OFFICER, Role.COUNTY_OFFICER), Set.of(CITY), Map.of()));
        var city = people.signedIn(people.named(Role.PREFECTURE_OFFICER, CITY));
        assertThat(tell(county, one, 1, "PROGRESS", 40).status()).isEqualTo(200);
        assertThat(tell(both, one, 2, "DONE", 100).status()).isEqualTo(200);
        assertThat(tell(county, one, 3, "CLOSED", null).code()).isEqualTo("ASSIGNMENT_NOT_YOURS");
        assertThat(tell(both, one, 3, "CLOSED", null).code()).isEqualTo("OWN_WORK_NOT_CLOSED");
        assertThat(tell(city, one, 2, "CLOSED", null).code()).isEqualTo("ASSIGNMENT_CHANGED");
        var closed = tell(city, one, 3, "CLOSED", null);
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(closed.json().at("/head/state").asString()).isEqualTo("CLOSED");
        assertThat(tell(county, one, 4, "PROGRESS", 50).code()).isEqualTo("ASSIGNMENT_STATE");
        var printed = new ByteArrayOutputStream();
        var page = OFFICE.call(() -> meetings.get(id));
        paper.write(page, Locale.CHINA, printed);
        var file = Files.write(folder.resolve("minute.docx"), printed.toByteArray());
        assertThat(DocxText.of(file)).contains("饮水与产业工作调度会议", "任务分解", "已销号", "西峰区");
    }

    private static Browser.Answer tell(Browser who, long id, int version, String kind, @Nullable Integer percent) {
        var body = new HashMap<String, Object>(Map.of("kind", kind, "on", "2019-07-16", "text", "管网已开挖，水泵到场"));
        body.put("percent", percent);
        return who.post("/api/assignments/" + id + "/steps", body, "If-Match", "\"" + version + "\"");
    }

    @Test
    void aDocumentIsFoundByAnyWordsOfItAndEndsWhenAnotherTakesItsPlace() {
        long old = OFFICE.call(() -> documents.add(UUID.randomUUID().toString(),
                document("饮水安全管护办法（试行）", "2018-01-01", null, "水管员每月巡查两次，水费补贴由县级财政承担。")));
        long now = OFFICE.call(() -> documents.add(UUID.randomUUID().toString(),
                document("饮水安全管护办法", "2019-06-01", old, "水管员每周巡查一次。")));
        var range = new MeetingFilter("水费补贴", null, null, null, null, null);
        var found = COUNTY.call(() -> documents.list(range, null, 50)).rows();
        assertThat(found).extracting(Document::id).containsExactly(old);
        assertThat(found.getFirst().found()).contains("水费补贴由县级财政承担");
        assertThat(found.getFirst().toOn()).isEqualTo("2019-05-31");
        assertThat(found.getFirst().supersededBy()).isEqualTo(now);
        assertThat(found.getFirst().holds()).isFalse();
        assertThat(OFFICE.call(() -> documents.list(new MeetingFilter("巡查三次", null, null, null, null, null), null, 50))
            .rows()).isEmpty();
    }

    private static Document.New document(String title, String from, @Nullable Long supersedes, String text) {
        return new Document.New("RULE", title, "庆扶办〔2019〕1号", "市扶贫办", CITY, null, LocalDate.parse(from),
                LocalDate.parse(from), null, supersedes, text, null, null);
    }

    @Test
    void whoBelongedToALeadingGroupIsKnownForEveryDay() {
        long group = OFFICE.call(() -> bodies.add(UUID.randomUUID().toString(),
                new Body.New("LEADING_GROUP", "饮水安全领导小组", null, CITY, null, null, LocalDate.of(2017, 3, 1), null)));
        OFFICE.run(() -> {
            bodies.join(group, new Body.NewMember("HEAD", "程远山", "市长", LocalDate.of(2017, 3, 1), null));
            bodies.join(group, new Body.NewMember("MEMBER", "宋知行", "市水务局局长", LocalDate.of(2018, 5, 1), null));
            bodies.leave(group, bodies.get(group, LocalDate.of(2018, 1, 1)).members().getFirst().id(),
                    LocalDate.of(2019, 1, 31));
        });
        assertThat(OFFICE.call(() -> bodies.get(group, LocalDate.of(2017, 12, 1)).head().members())).isEqualTo(1);
        assertThat(OFFICE.call(() -> bodies.get(group, LocalDate.of(2018, 12, 1)).head().members())).isEqualTo(2);
        assertThat(COUNTY.call(() -> bodies.get(group, LocalDate.of(2019, 3, 1)).head().members())).isEqualTo(1);
    }

    /** What was proposed, as a person marks it. */
    private NewMeeting marked() throws IOException {
        var found = OFFICE.call(() -> reader.read(minute(), LocalDate.of(2019, 7, 16), CITY));
        return new NewMeeting("VIDEO", "PREFECTURE", "TOWN", "饮水与产业工作调度会议 " + UUID
            .randomUUID(), LocalDate.of(2019, 7, 16), CITY, null, null, minute(), null, null, found.venues()
                .stream()
                .map(venue -> new NewMeeting.Venue(venue.main(), venue.named().words(), venue.named().place(), null,
                        venue.outside(),
                        venue.present() == null ? List.of()
                                : List
                                    .of(new NewMeeting.Attendance("TOWN_SECRETARY", venue.called(), venue.present()))))
                .toList(),
                found.speakers()
                    .stream()
                    .map(one -> new NewMeeting.Speaker(one.role(), one.name(), one.posts(), null, null))
                    .toList(),
                found.agenda(), found.decisions().stream().filter(Proposal.Decision::proposed).map(decision -> {
                    var helpers = decision.helpers();
                    return new NewMeeting.Decided(decision.text(), decision.owners()
                        .stream()
                        .map(owner -> new NewMeeting.Owner(owner.place(), owner.partner(), owner.office(),
                                helpers.stream().map(Proposal.Named::place).filter(p -> p != null).distinct().toList(),
                                List.of(), null, decision.dueOn(), decision.atOnce()))
                        .toList());
                }).toList(),
                found.commitments()
                    .stream()
                    .map(one -> new NewMeeting.Commitment(one.named().place() == null ? CITY : one.named().place(),
                            one.name(), one.posts(), null))
                    .toList());
    }

    private static String told(Proposal.Decision decision) {
        return "%s | %s | %s | %s".formatted(decision.text(), named(decision.owners()), named(decision.helpers()),
                decision.dueOn() == null ? decision.atOnce() ? "立即" : "-" : decision.dueOn());
    }

    private static String named(List<Proposal.Named> named) {
        return named.stream()
            .map(one -> (one.partnerName() == null ? one.placeName() : one.partnerName())
                    + (one.office() == null ? "" : ":" + one.office()))
            .collect(Collectors.joining(","));
    }

    private static String minute() throws IOException {
        return resource("minute.txt");
    }

    private static String resource(String name) throws IOException {
        try (var in = MeetingTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

}
