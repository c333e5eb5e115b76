package org.shanhe.policy.language;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.StringUtils;

/** Reads and type-checks an expression against the profile. */
public final class Compiler {

    private final Profile profile;

    private final Mistakes mistakes;

    private final Map<ObjectKind, CelCompiler> compilers = new EnumMap<>(ObjectKind.class);

    public Compiler(Profile profile) {
        this.profile = profile;
        this.mistakes = new Mistakes(profile);
        for (var kind : ObjectKind.values()) {
            compilers.put(kind, compiler(kind));
        }
    }

    /**
     * An expression read, or what is wrong with it.
     *
     * @param words each word that is compared with a field of a code list
     */
    public record Compiled(Term term, List<CodedWord> words, List<Fault> faults) {
    }

    /** A word a rule compares with a field whose words come from a code list. */
    public record CodedWord(String list, String word, int offset) {
    }

    /**
     * @param wanted what the expression has to yield
     */
    public Compiled compile(ObjectKind kind, String text, Term.Type wanted) {
        var compiler = compilers.get(kind);
        var validated = compiler == null ? null : compiler.compile(text);
        if (validated == null || validated.hasError()) {
            var issues = validated == null ? List.<CelIssue>of() : validated.getErrors();
            return failed(issues.stream().map(issue -> mistakes.fault(kind, text, issue)).toList());
        }
        try {
            var translation = new Translation(kind, profile, validated.getAst());
            var term = translation.term();
            if (term.type() != wanted) {
                return failed(List.of(new Fault(0, "yields %s, but must yield %s".formatted(Mistakes.named(term.type()),
                        Mistakes.named(wanted)))));
            }
            Bounds.check(term, profile);
            return new Compiled(term, translation.words(), List.of());
        }
        catch (Fault.Found e) {
            return failed(List.of(e.fault()));
        }
        catch (CelValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Compiled failed(List<Fault> faults) {
        return new Compiled(new Term.Literal(false, Term.Type.BOOL), List.of(), faults);
    }

    private CelCompiler compiler(ObjectKind kind) {
        var types = new LinkedHashMap<String, CelType>();
        for (var object : List.of("household", "person", "village", "line")) {
            types.put(object, struct(object));
        }
        var date = SimpleType.TIMESTAMP;
        var words = ListType.create(SimpleType.STRING);
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(
                    CelOptions.current().populateMacroCalls(true).enableHeterogeneousNumericComparisons(true).build())
            .setStandardMacros(CelStandardMacro.HAS, CelStandardMacro.EXISTS, CelStandardMacro.ALL,
                    CelStandardMacro.FILTER)
            .setTypeProvider(new Types(types))
            .addVar("on", date)
            .addFunctionDeclarations(function("date", date, SimpleType.STRING),
                    function("monthsAfter", date, date, SimpleType.INT),
                    function("yearsBetween", SimpleType.INT, date, date), function("year", SimpleType.INT, date),
                    function("month", SimpleType.INT, date), function("hasAny", SimpleType.BOOL, words, words));
        kind.objects().forEach(object -> builder.addVar(object, types.get(object)));
        if (kind.hasMembers()) {
            builder.addVar("members", ListType.create(types.get("person")));
        }
        return builder.build();
    }

    private static CelFunctionDecl function(String name, CelType yields, CelType... takes) {
        return CelFunctionDecl.newFunctionDeclaration(name,
                CelOverloadDecl.newGlobalOverload(name + "_of", yields, List.of(takes)));
    }

    private CelType struct(String object) {
        var fields = profile.of(object);
        // a type of the same name as a variable would be taken for it
        return StructType.create(StringUtils.capitalize(object), ImmutableSet.copyOf(fields.keySet()),
                name -> Optional.ofNullable(fields.get(name)).map(field -> celType(field.type())));
    }

    private static CelType celType(Term.Type type) {
        return switch (type) {
            case INT -> SimpleType.INT;
            case DOUBLE -> SimpleType.DOUBLE;
            case BOOL -> SimpleType.BOOL;
            case STRING -> SimpleType.STRING;
            case DATE -> SimpleType.TIMESTAMP;
            case STRINGS, TOKENS -> ListType.create(SimpleType.STRING);
        };
    }

    private record Types(Map<String, CelType> byName) implements CelTypeProvider {

        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.copyOf(byName.values());
        }

        @Override
        public Optional<CelType> findType(String name) {
            return byName.values().stream().filter(type -> type.name().equals(name)).findFirst();
        }
    }

}
