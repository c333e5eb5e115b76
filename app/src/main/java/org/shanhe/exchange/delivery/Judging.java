package org.shanhe.exchange.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Sql;
import org.shanhe.measure.Problem;
import org.shanhe.measure.Recording;
import org.shanhe.policy.MeasureKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds whom each row of a workbook means and asks the rules of it; nothing is recorded.
 */
@Component
class Judging {

    private final JdbcClient jdbc;

    private final DeliveryFiles files;

    private final RowEntries entries;

    private final Recording recording;

    private final Attending attending;

    private final JsonMapper json;

    Judging(JdbcClient jdbc, DeliveryFiles files, RowEntries entries, Recording recording, Attending attending,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.files = files;
        this.entries = entries;
        this.recording = recording;
        this.attending = attending;
        this.json = json;
    }

    private record Verdict(long id, String problems, String verdict) {
    }

    void judge(long file, MeasureKind kind) {
        jdbc.sql(Sql.of(Judging.class, "resolve")).param("file", file).update();
        var about = files.get(file);
        var lines = files.lines(file, null, 0, DeliverySheet.MOST_LINES);
        var problems = lines.stream().map(this::faults).toList();
        var sound = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (problems.get(i).isEmpty()) {
                sound.add(i);
            }
        }
        var good = sound.stream().map(lines::get).toList();
        var known = about.aClass() == null ? Set.<Long>of() : attending.known(about.aClass());
        var said = about.aClass() != null ? attending.check(about.aClass(), good)
                : recording.check(good.stream().map(line -> entries.entry(line, kind, about.partner())).toList());
        said.forEach(problem -> problems.get(sound.get(problem.row())).add(problem));
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < lines.size(); i++) {
            verdicts.add(new Verdict(lines.get(i).id(), json.writeValueAsString(problems.get(i)),
                    verdict(lines.get(i), problems.get(i), known)));
        }
        jdbc.sql(Sql.of(Judging.class, "judge"))
            .paramSource(RecordParameters.columns(Verdict.class, verdicts))
            .update();
    }

    private List<Problem> faults(DeliveryLine line) {
        var faults = new ArrayList<>(problems(line));
        if (line.place() == null && faults.stream().noneMatch(fault -> FormColumn.RECEIVER.equals(fault.field()))) {
            faults.add(new Problem(0, "RECEIVER_UNKNOWN", Problem.Severity.ERROR, FormColumn.RECEIVER, Map.of()));
        }
        var named = plain(entries.cells(line).path(FormColumn.NAME).asString(""));
        if (!named.isEmpty() && line.name() != null && !line.chosen() && !named.equals(plain(line.name()))) {
            faults.add(new Problem(0, "NAME_DIFFERS", Problem.Severity.ERROR, FormColumn.NAME, Map.of()));
        }
        return faults;
    }

    List<Problem> problems(DeliveryLine line) {
        return json.readValue(line.problems(), new TypeReference<List<Problem>>() {
        });
    }

    private static String verdict(DeliveryLine line, List<Problem> problems, Set<Long> known) {
        var errors = problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
        if (errors.isEmpty()) {
            return known.contains(person(line)) ? "KNOWN" : "READY";
        }
        return errors.stream().allMatch(error -> error.rule().equals("RECEIVER_UNKNOWN")) ? "UNKNOWN" : "REFUSED";
    }

    private static Long person(DeliveryLine line) {
        @Nullable Long person = line.person();
        return person == null ? Long.valueOf(0) : person;
    }

    /** Names compare without spaces and the dots between their parts. */
    private static String plain(String name) {
        return name.replaceAll("[\\s·•.．]", "");
    }

}
