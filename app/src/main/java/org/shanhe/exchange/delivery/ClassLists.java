package org.shanhe.exchange.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.measure.training.Attendees;
import org.shanhe.measure.training.Classes;
import org.shanhe.measure.training.NewAttendee;
import org.springframework.stereotype.Component;

/** Enters a list of attendees in its class, and takes it out again. */
@Component
class ClassLists {

    private final Classes classes;

    private final Attendees attendees;

    ClassLists(Classes classes, Attendees attendees) {
        this.classes = classes;
        this.attendees = attendees;
    }

    /** Returns how many were counted by number. */
    int write(long aClass, long file, List<NewAttendee> people, int strangers, @Nullable String label) {
        if (!people.isEmpty()) {
            attendees.add(aClass, people, file);
        }
        if (label == null || strangers == 0) {
            return 0;
        }
        Refused.unless(classes.takesGroups(classes.get(aClass)), "CLASS_NO_GROUPS");
        attendees.addGroup(aClass, label, strangers, file);
        return strangers;
    }

    int takeBack(long aClass, long file) {
        return attendees.removeBatch(aClass, file);
    }

}
