package org.shanhe.measure.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/classes/{id}")
class AttendeeEndpoint {

    private final Classes classes;

    private final Attendees attendees;

    private final PersonSearch search;

    AttendeeEndpoint(Classes classes, Attendees attendees, PersonSearch search) {
        this.classes = classes;
        this.attendees = attendees;
        this.search = search;
    }

    record Words(@NotBlank @Size(max = 60) String q) {
    }

    /** Officials and others outside the register: their number, and no names. */
    record Group(@NotBlank @Size(max = 120) String label, @Positive @Max(100_000) int persons) {
    }

    record Added(int added) {
    }

    @GetMapping("/attendees")
    Listed<Attendee> list(@PathVariable long id, @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(attendees.list(id, q, Listed.after(cursor), Listed.read(limit)), limit, Attendee::id);
    }

    /**
     * A search with an identity number stands in no address, which servers write down.
     */
    @PostMapping("/candidates")
    List<Found> find(@PathVariable long id, @RequestBody @Valid Words words) {
        return search.find(id, words.q.strip());
    }

    @PostMapping("/attendees")
    Added add(@PathVariable long id, @RequestBody @Valid NewAttendee attendee) {
        return new Added(attendees.add(id, List.of(attendee), null));
    }

    @PostMapping("/groups")
    Added group(@PathVariable long id, @RequestBody @Valid Group group) {
        var held = classes.get(id);
        Refused.unless(classes.takesGroups(held), "CLASS_NO_GROUPS");
        attendees.addGroup(id, group.label, group.persons, null);
        return new Added(group.persons);
    }

    @PutMapping("/attendees/{attendee}/certificate")
    void certify(@PathVariable long id, @PathVariable long attendee, @RequestBody @Valid NewCertificate certificate) {
        attendees.certify(id, attendee, certificate);
    }

    @DeleteMapping("/attendees/{attendee}")
    void remove(@PathVariable long id, @PathVariable long attendee) {
        attendees.remove(id, attendee);
    }

}
