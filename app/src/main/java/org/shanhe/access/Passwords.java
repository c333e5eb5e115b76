package org.shanhe.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shanhe.kernel.Refused;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with argon2id and says which ones are too weak (口令). */
@Component
class Passwords {

    private static final int SHORTEST = 10;

    private static final int LONGEST = 200;

    // no letter or digit that is easily taken for another
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    // 16 MiB and two passes: about a tenth of a second
    private final PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 1 << 14, 2);

    // each hash takes its memory, so a flood of sign-ins must queue
    private final Semaphore turns = new Semaphore(4, true);

    private final SecureRandom random = new SecureRandom();

    private final String nobodys = hash(oneTime());

    String hash(String password) {
        return inTurn(() -> argon.encode(password));
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> argon.matches(password, hash));
    }

    /**
     * What the password of a name without account is compared with, for the same time.
     */
    String nobodys() {
        return nobodys;
    }

    String oneTime() {
        return random.ints(16, 0, LETTERS.length())
            .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
            .collect(Collectors.joining());
    }

    static void check(String name, String password) {
        Refused.unless(password.length() >= SHORTEST && password.length() <= LONGEST, "PASSWORD_LENGTH", "shortest",
                SHORTEST, "longest", LONGEST);
        Refused.unless(!password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)),
                "PASSWORD_HOLDS_NAME");
        Refused.unless(password.chars().distinct().count() >= 5, "PASSWORD_TOO_PLAIN");
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        }
        finally {
            turns.release();
        }
    }

}
