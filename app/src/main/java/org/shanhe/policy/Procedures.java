package org.shanhe.policy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.shanhe.kernel.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The procedures of all policy packs (程序), chosen by the day on which a matter opens. */
@Component
public class Procedures {

    private final List<Pack> packs;

    private final List<Procedure> all;

    Procedures(@Value("${shanhe.policy:classpath:policy}") String root) {
        this.packs = new PackReader().read(root);
        var read = new ArrayList<Procedure>();
        var inherited = new TreeMap<String, TreeMap<String, Procedure>>();
        for (var pack : packs) {
            // a pack takes from the one before whatever file it lacks
            var own = new TreeMap<String, Procedure>();
            if (pack.inherits() != null) {
                inherited.getOrDefault(pack.inherits(), new TreeMap<>())
                    .values()
                    .forEach(p -> own.put(p.name(), in(pack.name(), p)));
            }
            for (var file : files(root + "/" + pack.name() + "/procedures/*.yaml")) {
                var procedure = ProcedureReader.read(pack.name(), file);
                own.put(procedure.name(), procedure);
            }
            inherited.put(pack.name(), own);
            read.addAll(own.values());
        }
        this.all = List.copyOf(read);
    }

    /** Those by which a matter may be opened on the day. */
    public List<Procedure> list(LocalDate day) {
        var pack = packs.stream().filter(p -> p.holds(day)).findFirst().orElseThrow().name();
        return all.stream().filter(p -> p.pack().equals(pack) && p.holds(day)).toList();
    }

    public Procedure on(String name, LocalDate day) {
        return list(day).stream()
            .filter(p -> p.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("PROCEDURE_UNKNOWN", "procedure", name, "on", day));
    }

    /** The procedure by which an open matter goes on. */
    public Optional<Procedure> find(String pack, String name) {
        return all.stream().filter(p -> p.pack().equals(pack) && p.name().equals(name)).findFirst();
    }

    public List<Procedure> all() {
        return all;
    }

    private static Procedure in(String pack, Procedure p) {
        return new Procedure(pack, p.name(), p.term(), p.subject(), p.version(), p.from(), p.to(), p.opening(),
                p.states(), p.steps(), p.timers(), p.consent(), p.gates());
    }

    private static List<Resource> files(String pattern) {
        try {
            return Arrays.asList(new PathMatchingResourcePatternResolver().getResources(pattern));
        }
        catch (FileNotFoundException e) {
            return List.of();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
