package org.shanhe.directive;

import jakarta.validation.Valid;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/meetings")
class MeetingEndpoint {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final Meetings meetings;

    private final Attending attending;

    MeetingEndpoint(Meetings meetings, Attending attending) {
        this.meetings = meetings;
        this.attending = attending;
    }

    @GetMapping
    Listed<MeetingRow> list(MeetingFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return meetings.list(filter, cursor, limit);
    }

    @GetMapping("/{id:[0-9]+}")
    ResponseEntity<MeetingPage> one(@PathVariable long id) {
        return tagged(meetings.get(id));
    }

    @PostMapping
    ResponseEntity<MeetingPage> add(@RequestBody @Valid NewMeeting wanted,
            @RequestHeader("Idempotency-Key") String key) {
        return tagged(meetings.get(meetings.add(key(key), wanted)));
    }

    @PutMapping("/{id}")
    ResponseEntity<MeetingPage> correct(@PathVariable long id, @RequestBody @Valid NewMeeting wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        meetings.correct(id, wanted, version(match));
        return tagged(meetings.get(id));
    }

    @PutMapping("/{id}/venues/{venue}/attendance")
    ResponseEntity<MeetingPage> came(@PathVariable long id, @PathVariable long venue,
            @RequestBody @Valid Attending.Came came) {
        attending.came(id, venue, came);
        return tagged(meetings.get(id));
    }

    static String key(String key) {
        Refused.unless(!key.isBlank() && key.length() <= 200, "IDEMPOTENCY_KEY_MALFORMED");
        return "account:%d:%s".formatted(Scope.current().account(), key);
    }

    static int version(@Nullable String match) {
        var found = VERSION.matcher(match == null ? "" : match);
        Refused.unless(found.matches(), "IF_MATCH_MISSING");
        return Integer.parseInt(found.group(1));
    }

    private static ResponseEntity<MeetingPage> tagged(MeetingPage page) {
        return ResponseEntity.ok().eTag("\"" + page.head().version() + "\"").body(page);
    }

}
