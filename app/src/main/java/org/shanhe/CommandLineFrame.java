package org.shanhe;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.Scope;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.ObjenesisStd;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Reads the command line twice: first without Spring, for help and for mistakes in what
 * was typed, then with it, to run the command.
 */
class CommandLineFrame {

    private static final int READY = -2;

    private static final List<Class<?>> COMMANDS = commands();

    private final Arguments arguments;

    CommandLineFrame(Arguments arguments) {
        this.arguments = arguments;
    }

    int run() {
        Locale.setDefault(Words.locale(arguments.language()));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        var words = arguments.words().toArray(String[]::new);
        // instances without a constructor: nothing is started to print a help text
        var rehearsal = line(new Rehearsal());
        rehearsal.setExecutionStrategy(parsed -> helped(parsed) ? 0 : READY);
        var exit = rehearsal.execute(words);
        if (exit != READY) {
            return exit;
        }
        try (var commands = new CommandBeans(arguments.settings())) {
            // picocli makes some commands before it reads a word, and serve must not meet
            // their context
            var line = made(commands, words[0]);
            if (line == null) {
                return 1;
            }
            line.setExecutionExceptionHandler(new FailedCommand());
            line.setExecutionStrategy(parsed -> Scope.system().call(() -> new CommandLine.RunLast().execute(parsed)));
            return line.execute(words);
        }
    }

    /** Making a command starts the platform, which may not be possible. */
    private static @Nullable CommandLine made(CommandBeans commands, String wanted) {
        try {
            return line(commands::create, command -> name(command).equals(wanted));
        }
        catch (CommandLine.InitializationException failure) {
            System.err.println(FailedCommand.sentence(failure));
            return null;
        }
    }

    /**
     * Commands without a constructor called, and lists and the like as picocli makes
     * them.
     */
    private static final class Rehearsal implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            return Command.class.isAssignableFrom(type) ? new ObjenesisStd().newInstance(type)
                    : CommandLine.defaultFactory().create(type);
        }

    }

    private static boolean helped(CommandLine.ParseResult parsed) {
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return true;
        }
        var asked = parsed.asCommandLineList().getLast();
        if (asked.getCommandSpec().userObject() instanceof Command
                || asked.getCommandSpec().userObject() instanceof Method) {
            return false;
        }
        asked.usage(asked.getOut());
        return true;
    }

    static CommandLine line(CommandLine.IFactory factory) {
        return line(factory, _ -> true);
    }

    private static CommandLine line(CommandLine.IFactory factory, Predicate<Class<?>> wanted) {
        var line = new CommandLine(new CommonOptions(), factory);
        COMMANDS.stream().filter(wanted).forEach(command -> line.addSubcommand(new CommandLine(command, factory)));
        line.setResourceBundle(Words.bundle());
        line.setOut(new PrintWriter(System.out, true));
        line.setErr(new PrintWriter(System.err, true));
        line.setUsageHelpLongOptionsMaxWidth(28).setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(new MistypedCommand());
        return line;
    }

    // to read every class of the platform takes a tenth of its start
    private static List<Class<?>> commands() {
        var order = List.of("serve", "import", "demo", "user", "figure", "audit", "backup", "restore");
        return Stream.concat(scanned("*.class"), scanned("*/**/*Command.class"))
            .sorted(Comparator.comparingInt((Class<?> command) -> {
                var place = order.indexOf(name(command));
                return place < 0 ? order.size() : place;
            }).thenComparing(CommandLineFrame::name))
            .toList();
    }

    private static Stream<Class<?>> scanned(String files) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Command.class));
        scan.setResourcePattern(files);
        return scan.findCandidateComponents("org.shanhe")
            .stream()
            .map(found -> load(String.valueOf(found.getBeanClassName())));
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(CommandLine.Command.class).name();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        }
        catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

}
