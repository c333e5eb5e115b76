package org.shanhe.portal;

import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.Places;
import org.shanhe.supervision.complaint.Complaints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Complaints and clues of people without an account (监督举报): they land with supervision,
 * at the county, so that a village or a town does not read what is said of it; who wrote
 * them is sealed there.
 */
@Component
class Clues {

    private static final int COUNTY = 3;

    private final Complaints complaints;

    private final Receipts receipts;

    private final Places places;

    private final FormRules rules;

    private final Messages messages;

    private final TransactionTemplate transaction;

    Clues(Complaints complaints, Receipts receipts, Places places, FormRules rules, Messages messages,
            TransactionTemplate transaction) {
        this.complaints = complaints;
        this.receipts = receipts;
        this.places = places;
        this.rules = rules;
        this.messages = messages;
        this.transaction = transaction;
    }

    /**
     * A complaint as it is typed; without a name nothing is kept of who wrote it.
     *
     * @param website is not shown on the page: whoever fills it in is a machine
     */
    record Clue(@Nullable @Size(max = 12) String place, @Nullable @Size(max = 40) String category,
            @Nullable @Size(max = 4000) String text, @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 200) String phone, @Nullable @Size(max = 400) String address,
            @Nullable @Size(max = 200) String website) {
    }

    private record Who(@Nullable String name, @Nullable String phone, @Nullable String address) {
    }

    Receipts.Given receive(Clue clue, String caller) {
        var text = rules.text(clue.text());
        var who = new Who(rules.line(clue.name(), FormRules.NAME), rules.line(clue.phone(), 40),
                rules.line(clue.address(), 200));
        Refused.unless(who.name != null || who.phone == null && who.address == null, "PORTAL_NAME_MISSING");
        Refused.unless(clue.place() != null, "PORTAL_PLACE_MISSING");
        var place = PlaceCode.of(Objects.requireNonNull(clue.place()));
        var category = Objects.requireNonNullElse(clue.category(), "");
        Refused.unless(rules.categories().stream().anyMatch(known -> known.code().equals(category)), "PORTAL_CATEGORY");
        rules.admit(caller, clue.website());
        var county = place.path()
            .stream()
            .filter(above -> above.level() <= COUNTY)
            .reduce((_, lower) -> lower)
            .orElse(place);
        var said = PublicScope.read(() -> messages.say(Locale.SIMPLIFIED_CHINESE, "portal.clue",
                Map.of("place", places.fullName(places.get(place).code()), "text", text)));
        return Objects.requireNonNull(
                PublicScope.within(county, () -> transaction.execute(_ -> keep(county, category, said, who))));
    }

    private Receipts.Given keep(PlaceCode county, String category, String said, Who who) {
        var today = rules.today();
        var due = today.plusDays(rules.terms().complaintDays());
        var id = complaints.receive("PORTAL", new Complaints.Said(today, county.value(), category, said, due), who.name,
                who.phone, who.address, UUID.randomUUID().toString());
        return receipts.give("COMPLAINT", id, county.value(), today, due);
    }

}
