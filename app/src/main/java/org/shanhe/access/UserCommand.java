package org.shanhe.access;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Administers accounts at the server, where nobody can sign in any more. */
@Component
@CommandLine.Command(name = "user")
class UserCommand implements Command {

    private final Accounts accounts;

    private final Administration administration;

    private final Messages messages;

    private final TransactionTemplate transaction;

    @Spec
    @Nullable CommandSpec spec;

    UserCommand(Accounts accounts, Administration administration, Messages messages,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.administration = administration;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Integer call() {
        line().usage(line().getOut());
        return 2;
    }

    @CommandLine.Command(name = "add")
    int add(@Parameters(paramLabel = "NAME") String name,
            @Option(names = "--display", paramLabel = "TEXT") @Nullable String display,
            @Option(names = "--role", paramLabel = "ROLE") @Nullable List<Role> roles,
            @Option(names = "--place", paramLabel = "CODE") @Nullable List<Long> places,
            @Option(names = "--every-partner") boolean everyPartner, @Option(names = "--json") boolean json) {
        var issued = Objects.requireNonNull(transaction.execute(_ -> {
            var added = administration.add(name, display == null ? name : display);
            if (roles != null || places != null) {
                administration.grant(added.id(), added.version(), grant(roles, places, everyPartner));
            }
            return added;
        }));
        return print(json, "user.added", Map.of("name", name, "password", issued.password()));
    }

    @CommandLine.Command(name = "list")
    int list(@Option(names = "--json") boolean json) {
        for (var page = accounts.list(null, 0, 200); !page.isEmpty(); page = accounts.list(null, page.getLast().id(),
                200)) {
            page.forEach(account -> print(json, account.locked() ? "user.row.locked" : "user.row",
                    Map.of("id", account.id(), "name", account.name(), "display", account.display(), "roles",
                            account.roles().stream().map(Role::name).collect(Collectors.joining(" ")), "places",
                            account.places().stream().map(Account.Place::code).collect(Collectors.joining(" ")),
                            "locked", account.locked())));
        }
        return 0;
    }

    @CommandLine.Command(name = "lock")
    int lock(@Parameters(paramLabel = "NAME") String name) {
        accounts.lock(named(name).id(), true);
        return print(false, "user.locked", Map.of("name", name));
    }

    @CommandLine.Command(name = "unlock")
    int unlock(@Parameters(paramLabel = "NAME") String name) {
        administration.unlock(named(name));
        return print(false, "user.unlocked", Map.of("name", name));
    }

    @CommandLine.Command(name = "grant")
    int grant(@Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true) List<Role> roles,
            @Option(names = "--place", paramLabel = "CODE") @Nullable List<Long> places,
            @Option(names = "--every-partner") boolean everyPartner) {
        var account = named(name);
        administration.grant(account.id(), account.version(), grant(roles, places, everyPartner));
        return print(false, "user.granted", Map.of("name", name));
    }

    @CommandLine.Command(name = "reset-password")
    int resetPassword(@Parameters(paramLabel = "NAME") String name, @Option(names = "--json") boolean json) {
        var issued = administration.resetPassword(named(name));
        return print(json, "user.reset", Map.of("name", name, "password", issued.password()));
    }

    private Account named(String name) {
        return accounts.find(name.toLowerCase(Locale.ROOT)).orElseThrow(() -> Refused.notFound("NO_SUCH_ACCOUNT"));
    }

    private static Grants.Grant grant(@Nullable List<Role> roles, @Nullable List<Long> places, boolean everyPartner) {
        return new Grants.Grant(roles == null ? Set.of() : Set.copyOf(roles),
                places == null ? Set.of() : Set.copyOf(places), everyPartner ? null : Map.of());
    }

    private int print(boolean json, String key, Map<String, ?> details) {
        PrintWriter out = line().getOut();
        out.println(
                json ? new JsonMapper().writeValueAsString(details) : messages.say(Locale.getDefault(), key, details));
        return 0;
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }

}
