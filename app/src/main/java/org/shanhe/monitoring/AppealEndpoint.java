package org.shanhe.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.place.PlaceMatch;
import org.shanhe.place.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/appeals")
class AppealEndpoint {

    private final Appeals appeals;

    private final Places places;

    AppealEndpoint(Appeals appeals, Places places) {
        this.appeals = appeals;
        this.places = places;
    }

    record Answer(@Nullable String answer) {
    }

    @GetMapping
    Listed<Appeals.Appeal> list(@RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return appeals.list(open, place, cursor, limit);
    }

    @PostMapping
    Appeals.Received enter(@RequestBody Appeals.NewAppeal appeal) {
        return appeals.enter(appeal, "OFFICER", null);
    }

    @PostMapping("/{id}/answer")
    void answer(@PathVariable long id, @RequestBody Answer body) {
        appeals.answer(id, body.answer());
    }

    /** Without an account. */
    @PostMapping("/public")
    Appeals.Received receive(@RequestBody Appeals.NewAppeal appeal, HttpServletRequest request) {
        return Appeals.scope(appeal).call(() -> appeals.enter(appeal, "PUBLIC", request.getRemoteAddr()));
    }

    @GetMapping("/public/{receipt}")
    Appeals.Answered look(@PathVariable String receipt) {
        // only this one row, found by what nobody can guess
        return Scope.system().call(() -> appeals.answered(receipt));
    }

    /** Where the matter is, for someone without an account. */
    @GetMapping("/public/places")
    List<PlaceMatch> places(@RequestParam String q) {
        Refused.unless(q.length() <= 40, "TEXT_MISSING");
        return q.isBlank() ? List.of() : places.search(q.strip(), 12);
    }

}
