package org.shanhe.project;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.Places;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.FundSources;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.shanhe.policy.Procedure.Level;
import org.springframework.stereotype.Component;

/** Holds what is written about a project against the pack's lists (申报表校验). */
@Component
class ProjectChecks {

    private static final List<String> CONSTRUCTION = List.of("NEW", "CONTINUED", "EXTENDED");

    private final CodeLists codes;

    private final FundSources sources;

    private final Libraries libraries;

    private final Places places;

    ProjectChecks(CodeLists codes, FundSources sources, Libraries libraries, Places places) {
        this.codes = codes;
        this.sources = sources;
        this.libraries = libraries;
        this.places = places;
    }

    void check(ProjectFields fields, LocalDate today) {
        places.find(new PlaceCode(fields.place()))
            .orElseThrow(() -> Refused.invalid("PLACE_UNKNOWN", "code", fields.place()));
        checkLists(fields, today);
    }

    /** All but the place, which a list of many asks once for all. */
    void checkLists(ProjectFields fields, LocalDate today) {
        code("PURPOSE", fields.purpose(), today);
        Refused.unless(libraries.types(today).stream().anyMatch(type -> type.code().equals(fields.type())),
                "PROJECT_TYPE_UNKNOWN", "type", fields.type());
        if (fields.linkage() != null) {
            fields.linkage().forEach(kind -> code("LINKAGE", kind, today));
        }
        Refused.unless(fields.construction() == null || CONSTRUCTION.contains(fields.construction()), "FORM_MALFORMED",
                "field", "construction");
        Refused.unless(!fields.finishOn().isBefore(fields.startedOn()), "PROJECT_ENDS_EARLY");
        Refused.unless(fields.benefits().sound(), "BENEFIT_NOT_SOUND");
        for (var line : fields.lines()) {
            Refused.unless(sources.known(line.source(), today), "FUND_SOURCE_UNKNOWN", "source", line.source());
        }
        Refused
            .unless(fields.lines().stream().map(ProjectFields.BudgetLine::source).distinct().count() == fields.lines()
                .size(), "BUDGET_SOURCE_TWICE");
    }

    /** An officer proposes what comes from the own level or one below. */
    List<Level> mayPropose(Library.Origin origin) {
        return switch (origin) {
            case VILLAGE -> List.of(Level.VILLAGE, Level.TOWN);
            case TOWN -> List.of(Level.TOWN);
            case COUNTY -> List.of(Level.COUNTY);
        };
    }

    /**
     * The way into the library that is open to projects of this origin, if the account
     * may take it.
     */
    Library.Generation generation(Library.Origin origin, LocalDate today) {
        var generation = libraries.on(today).generation(today);
        Refused.unless(generation.origins().contains(origin), "ORIGIN_NOT_OPEN", "origin", origin, "generation",
                generation.term().zh());
        Officers.mustBe(mayPropose(origin));
        return generation;
    }

    /** The stages of a group or a single one, or null where neither is asked for. */
    String @Nullable [] stages(ProjectFilter filter, LocalDate today) {
        var library = libraries.on(today);
        if (filter.stage() != null) {
            return new String[] { library.stage(filter.stage()).code() };
        }
        if (filter.group() == null) {
            return null;
        }
        var group = Stream.of(Library.Group.values())
            .filter(known -> known.name().equals(filter.group()))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("FILTER_MALFORMED", "name", "group", "value", filter.group()));
        return library.codes(group).toArray(String[]::new);
    }

    private void code(String list, String code, LocalDate today) {
        Refused.unless(codes.list(list, today).find(code).isPresent(), "CODE_UNKNOWN", "field", list, "code", code);
    }

}
