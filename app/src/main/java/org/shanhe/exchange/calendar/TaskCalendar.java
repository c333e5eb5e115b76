package org.shanhe.exchange.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.shanhe.directive.Task;
import org.shanhe.directive.Tasks;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;

/**
 * What waits for the current account as whole-day events on the day it is due (任务日历). A
 * calendar may lie with a stranger: it says what kind of matter is due where, and links
 * to it, but never its title, which may name a person.
 */
@Component
class TaskCalendar {

    private static final int MOST = 2_000;

    private static final int PAGE = 500;

    private static final Duration AGAIN = Duration.ofHours(4);

    private final Tasks tasks;

    private final Messages messages;

    private final Clock clock;

    TaskCalendar(Tasks tasks, Messages messages, Clock clock) {
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param server how the platform is reached, without a slash at the end
     */
    String written(String server, Locale locale) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Shanhe//My tasks//ZH");
        var name = messages.say(locale, "calendar.name", Map.of());
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(biweekly.util.Duration.builder().hours((int) AGAIN.toHours()).build());
        due(locale)
            .forEach(task -> calendar.addEvent(event(task, Objects.requireNonNull(task.dueOn()), server, locale)));
        return Biweekly.write(calendar).go();
    }

    private List<Task> due(Locale locale) {
        var due = new ArrayList<Task>();
        long offset = 0;
        Task.Page page;
        do {
            page = tasks.mine(null, null, null, offset, PAGE, locale);
            page.rows().stream().filter(task -> task.dueOn() != null).forEach(due::add);
            offset += PAGE;
        }
        while (page.next() != null && offset < MOST);
        return due;
    }

    private VEvent event(Task task, LocalDate day, String server, Locale locale) {
        var event = new VEvent();
        event.setUid("%s-%d-%s@shanhe".formatted(task.missed() == null ? task.kind() : task.missed(), task.id(),
                Integer.toHexString(task.address().hashCode())));
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(new DateStart(date(day), false));
        event.setDateEnd(new DateEnd(date(day.plusDays(1)), false));
        event.setSummary(said(" · ", task.kindName(), task.aboutName(), task.placeName(), task.partnerName()));
        var steps = String.join(" / ", task.steps());
        event.setDescription(said("\n", task.stateName(), steps, task.timerName(),
                messages.say(locale, "calendar.open", Map.of("address", server + task.address()))));
        event.setUrl(server + task.address());
        // it takes nobody's time
        event.setTransparency(true);
        return event;
    }

    private static String said(String between, @Nullable String... words) {
        var said = new StringJoiner(between);
        for (var word : words) {
            if (word != null && !word.isBlank()) {
                said.add(word);
            }
        }
        return said.toString();
    }

    // the library tells a day without a time in the zone of the machine
    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

}
