package org.shanhe.exchange.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shanhe.access.Acting;
import org.shanhe.kernel.Refused;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
class CalendarEndpoint {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;

    private final TaskCalendar calendar;

    private final Acting acting;

    CalendarEndpoint(CalendarLinks links, TaskCalendar calendar, Acting acting) {
        this.links = links;
        this.calendar = calendar;
        this.acting = acting;
    }

    @GetMapping("/api/calendar-link")
    CalendarLink own() {
        return links.own();
    }

    @PostMapping("/api/calendar-link")
    CalendarLink make(Locale locale, HttpServletRequest request) {
        var made = links.make(locale);
        return new CalendarLink(server(request) + made.address(), made.madeAt(), made.readAt());
    }

    @DeleteMapping("/api/calendar-link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end() {
        links.end();
    }

    /**
     * The one who asks is known by the address alone and may see what he may see today.
     */
    @GetMapping("/api/calendar/{token:[A-Za-z0-9_-]+}.ics")
    ResponseEntity<String> read(@PathVariable String token, HttpServletRequest request) {
        var owner = links.find(token).orElseThrow(() -> Refused.notFound("CALENDAR_UNKNOWN"));
        var scope = acting.numbered(owner.account(), HttpMethod.GET, "/api/tasks");
        var written = scope.call(() -> calendar.written(server(request), Locale.of(owner.language())));
        return ResponseEntity.ok().contentType(CALENDAR).header("Cache-Control", "private, no-store").body(written);
    }

    private static String server(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

}
