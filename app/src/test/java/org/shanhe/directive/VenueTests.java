package org.shanhe.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class VenueTests {

    private static final long CITY = 340300000000L;

    private static final long HERE = 340321000000L;

    private static final long THERE = 340322000000L;

    @Autowired
    ApplicationContext context;

    @Autowired
    Meetings meetings;

    @Test
    void aBranchEntersWhoCameToItAndNothingOfWhatItEnteredIsOverwrittenUnread() {
        var host = new Scope(9301, List.of(PlaceRange.of(CITY)), null);
        var title = "分会场会议 " + UUID.randomUUID();
        var wanted = new NewMeeting("VIDEO", "PREFECTURE", "COUNTY", title, LocalDate.of(2019, 7, 16), CITY, null, null,
                null, null, null,
                List.of(new NewMeeting.Venue(true, "主会场", CITY, null, false, List.of()),
                        new NewMeeting.Venue(false, "甲县分会场", HERE, null, false, List.of()),
                        new NewMeeting.Venue(false, "乙县分会场", THERE, null, false, List.of())),
                List.of(), List.of(), List.of(), List.of());
        long id = host.call(() -> meetings.add("venues/" + title, wanted));
        var page = host.call(() -> meetings.get(id));
        var branch = officer(HERE);
        var came = "{\"attendance\":[{\"post\":\"TOWN_SECRETARY\",\"called\":12,\"present\":11}]}";
        assertThat(branch.put(venue(page, 1), came).status()).isEqualTo(200);
        assertThat(branch.put(venue(page, 2), came).code()).isEqualTo("VENUE_NOT_YOURS");
        assertThat(branch.put(venue(page, 1), came.replace("TOWN_SECRETARY", "NOBODY")).code())
            .isEqualTo("POST_CLASS_UNKNOWN");
        assertThat(host.call(() -> meetings.get(id)).attendance()).singleElement()
            .satisfies(one -> assertThat(one.present()).isEqualTo(11));
        assertThat(officer(CITY)
            .put("/api/meetings/" + id, new tools.jackson.databind.json.JsonMapper().writeValueAsString(wanted),
                    "If-Match", "\"" + page.head().version() + "\"")
            .code()).isEqualTo("MEETING_CHANGED");
        assertThat(branch.get("/api/meetings/export.xlsx").status()).isEqualTo(200);
        assertThat(branch.get("/api/assignments/export.xlsx").status()).isEqualTo(200);
        assertThat(branch.get("/api/letters/export.xlsx").status()).isEqualTo(200);
    }

    @Test
    void theFiveRolesOfAPlaceAndThoseBelowAreSeenOnAnyDayWithTheirGaps() {
        var city = officer(CITY);
        var roles = "/api/bodies/responsibilities";
        var first = "{\"place\":%d,\"role\":\"FIRST\",\"name\":\"某书记\",\"fromOn\":\"2018-03-01\"}".formatted(HERE);
        assertThat(city.post(roles, first).status()).isEqualTo(200);
        assertThat(officer(THERE).post(roles, first).code()).isEqualTo("PLACE_NOT_YOURS");
        var on = city.get(roles + "?place=%d&on=2018-06-01".formatted(CITY)).json();
        long id = 0;
        int empty = 0;
        for (var one : on) {
            id = one.path("place").asString().equals(Long.toString(HERE)) ? one.path("id").asLong() : id;
            empty += one.path("role").isNull() ? 1 : 0;
        }
        assertThat(empty).isPositive();
        var ending = roles + "/%d/ending".formatted(id);
        assertThat(city.post(ending, "{\"on\":\"2019-05-01\"}").status()).isEqualTo(200);
        assertThat(city.post(ending, "{\"on\":\"2019-06-01\"}").code()).isEqualTo("RESPONSIBILITY_ENDED");
        assertThat(city.get(roles + "?place=%d&on=2019-04-01".formatted(HERE)).body()).contains("某书记");
        assertThat(city.get(roles + "?place=%d&on=2019-06-01".formatted(HERE)).body()).doesNotContain("某书记");
    }

    private static String venue(MeetingPage page, int nth) {
        return "/api/meetings/%d/venues/%d/attendance".formatted(page.head().id(), page.venues().get(nth).id());
    }

    private Browser officer(long place) {
        var people = new People(context);
        return people.signedIn(people.named(place == CITY ? Role.PREFECTURE_OFFICER : Role.COUNTY_OFFICER, place));
    }

}
