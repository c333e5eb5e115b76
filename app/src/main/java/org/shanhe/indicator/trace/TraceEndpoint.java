package org.shanhe.indicator.trace;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.ledger.Trace;
import org.shanhe.ledger.Traces;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/trace")
class TraceEndpoint {

    private static final int MOST = 300;

    private final Subjects subjects;

    private final Tracing tracing;

    TraceEndpoint(Subjects subjects, Tracing tracing) {
        this.subjects = subjects;
        this.tracing = tracing;
    }

    /** Exactly one of these is given. */
    record Asked(@Nullable Long grant, @Nullable Long project, @Nullable Long household, @Nullable Long person,
            @Nullable Long asset, @Nullable Long account, @Nullable String number) {

        Map<SubjectKind, Long> ids() {
            var ids = new EnumMap<SubjectKind, Long>(SubjectKind.class);
            put(ids, SubjectKind.GRANT, grant);
            put(ids, SubjectKind.PROJECT, project);
            put(ids, SubjectKind.HOUSEHOLD, household);
            put(ids, SubjectKind.PERSON, person);
            put(ids, SubjectKind.ASSET, asset);
            put(ids, SubjectKind.ACCOUNT, account);
            return ids;
        }

        private static void put(Map<SubjectKind, Long> ids, SubjectKind kind, @Nullable Long id) {
            if (id != null) {
                ids.put(kind, id);
            }
        }

    }

    record Answer(Subject subject, Trace trace) {
    }

    /**
     * @param most how many accounts of a kind are shown each by itself on a level
     * @param open the nodes of several accounts to be shown singly
     */
    @GetMapping
    Answer trace(Asked asked, @RequestParam(defaultValue = "8") int most,
            @RequestParam(defaultValue = "") List<String> open) {
        Refused.unless(most > 0 && most <= MOST, "LIMIT_OUT_OF_RANGE", "most", MOST);
        var subject = subject(asked);
        return new Answer(subject, tracing.of(subject, new Traces.Showing(most, Set.copyOf(open))));
    }

    private Subject subject(Asked asked) {
        var ids = asked.ids();
        Refused.unless(ids.size() + (asked.number == null ? 0 : 1) == 1, "TRACE_ONE_SUBJECT");
        return asked.number == null
                ? ids.entrySet().stream().map(id -> subjects.get(id.getKey(), id.getValue())).findAny().orElseThrow()
                : one(subjects.numbered(asked.number.strip()), asked.number);
    }

    static Subject one(List<Subject> found, String number) {
        if (found.isEmpty()) {
            throw Refused.notFound("TRACE_NUMBER_UNKNOWN", "number", number);
        }
        Refused.unless(found.size() == 1, "TRACE_NUMBER_AMBIGUOUS", "number", number);
        return found.getFirst();
    }

}
