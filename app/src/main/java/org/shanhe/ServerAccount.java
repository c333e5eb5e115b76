package org.shanhe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The operating-system account the database runs under: PostgreSQL refuses root, so root
 * steps down to another one.
 *
 * @param owner the account that must own the database files, empty when it is our own
 * @param command what stands before a PostgreSQL program to run it under that account and
 * to stop it when the thread that started it dies
 */
record ServerAccount(Optional<String> owner, List<String> command) {

    static ServerAccount choose(PostgresBinaries binaries, Path database) throws IOException {
        // of a session of its own, or Ctrl-C would end the database before those who
        // speak
        // with it
        var session = works(List.of("setsid", "true")) ? List.of("setsid") : List.<String>of();
        var guard = works(List.of("setpriv", "--pdeathsig", "INT", "--", "true"))
                ? joined(session, "setpriv", "--pdeathsig", "INT", "--") : List.<String>of();
        if (!System.getProperty("user.name").equals("root")) {
            return new ServerAccount(Optional.empty(), guard);
        }
        var candidates = Files.exists(database) ? Stream.of(Files.getOwner(database).getName())
                : Stream.of("postgres", "nobody");
        for (var name : candidates.filter(name -> !name.equals("root")).toList()) {
            var account = account(name);
            if (account.isEmpty()) {
                continue;
            }
            var command = joined(session, "setpriv", "--reuid=" + account.get()[2], "--regid=" + account.get()[3],
                    "--clear-groups", "--no-new-privs", "--pdeathsig", "INT", "--");
            if (works(joined(command, binaries.program("postgres"), "--version"))) {
                return new ServerAccount(Optional.of(name), command);
            }
        }
        // a folder only root may enter: a user namespace keeps the files root's own,
        // where
        // there are none yet or they are root's
        var apart = joined(List.of("unshare", "-U", "--"), guard);
        CannotStart.unless(
                (!Files.exists(database) || Files.getOwner(database).getName().equals("root"))
                        && works(joined(apart, binaries.program("postgres"), "--version")),
                "folder-for-root-only", database.getParent());
        return new ServerAccount(Optional.empty(), apart);
    }

    List<String> run(String... program) {
        return joined(command, program);
    }

    /** Hands a file or folder to the account. */
    void give(Path path) throws IOException {
        if (owner.isPresent()) {
            var names = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, names.lookupPrincipalByName(owner.get()));
        }
    }

    private static Optional<String[]> account(String name) throws IOException {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":")).filter(field -> field[0].equals(name)).findFirst();
        }
    }

    private static boolean works(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor() == 0;
        }
        catch (IOException e) {
            return false;
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> joined(List<String> first, String... second) {
        return joined(first, List.of(second));
    }

}
