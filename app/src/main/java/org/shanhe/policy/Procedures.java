package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;

/** The procedures of all policy packs (程序), chosen by the day on which a matter opens. */
@Component
public class Procedures {

    private final Packs packs;

    private final ProcedureFiles files;

    private final StoredPacks stored;

    Procedures(Packs packs, ProcedureFiles files, StoredPacks stored) {
        this.packs = packs;
        this.files = files;
        this.stored = stored;
    }

    /** A procedure with the pack that says it. */
    public record Said(String pack, String version, Procedure procedure) {
    }

    /** Those by which a matter may be opened on the day. */
    public List<Said> list(LocalDate day) {
        return of(packs.on(day)).stream().filter(said -> said.procedure().holds(day)).toList();
    }

    public Said on(String name, LocalDate day) {
        return list(day).stream()
            .filter(said -> said.procedure().name().equals(name))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("PROCEDURE_UNKNOWN", "procedure", name, "on", day));
    }

    /**
     * The procedure by which an open matter goes on: as the pack said it when the matter
     * was opened, whatever the pack says now. Only where that version cannot be read any
     * more it is the present one.
     */
    public Optional<Procedure> find(String pack, String version, String name) {
        return stored.find(pack, version)
            .stream()
            .flatMap(kept -> kept.all(files).stream())
            .filter(procedure -> procedure.name().equals(name))
            .findFirst()
            .or(() -> all().stream()
                .filter(said -> said.pack().equals(pack) && said.procedure().name().equals(name))
                .map(Said::procedure)
                .findFirst());
    }

    /** Every procedure of every pack, also those by which nothing is opened any more. */
    public List<Said> all() {
        return packs.current().packs().stream().flatMap(pack -> of(pack).stream()).toList();
    }

    private List<Said> of(Pack pack) {
        return pack.all(files).stream().map(p -> new Said(pack.name(), pack.version(), p)).toList();
    }

}
