package org.shanhe.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.Publicities;
import org.shanhe.policy.Publicity;
import org.springframework.stereotype.Component;

/** What every form without an account is held to (公众表单规则). */
@Component
class FormRules {

    static final int NAME = 50;

    private static final int LONGEST = 2000;

    private final Knocks knocks;

    private final Publicities publicities;

    private final CodeLists codes;

    private final Clock clock;

    FormRules(Knocks knocks, Publicities publicities, CodeLists codes, Clock clock) {
        this.knocks = knocks;
        this.publicities = publicities;
        this.codes = codes;
        this.clock = clock;
    }

    /** What a complaint may be about. */
    record Category(String code, String zh, String en) {
    }

    Publicity.Terms terms() {
        return publicities.terms(today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<Category> categories() {
        return codes.list("FINDING_CATEGORY", today())
            .codes()
            .stream()
            .map(code -> new Category(code.code(), code.zh(), code.en()))
            .toList();
    }

    String text(@Nullable String typed) {
        var text = Scrubbed.typed(typed);
        Refused.unless(text.length() >= 2 && text.length() <= LONGEST, "PORTAL_TEXT", "most", LONGEST);
        return text;
    }

    @Nullable String line(@Nullable String typed, int most) {
        var line = Scrubbed.typed(typed).replace('\n', ' ');
        Refused.unless(line.length() <= most, "PORTAL_LINE", "most", most);
        return line.isEmpty() ? null : line;
    }

    /** Neither a machine nor the same address again and again. */
    void admit(String caller, @Nullable String website) {
        knocks.knock(caller, Knocks.What.WRITE);
        Refused.unless(website == null || website.isEmpty(), "PORTAL_REFUSED");
    }

}
