package org.shanhe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Without an account. */
@RestController
@RequestMapping("/api/public")
class LetterEndpoint {

    private final Letters letters;

    private final Clues clues;

    private final Receipts receipts;

    private final Knocks knocks;

    private final FormRules rules;

    LetterEndpoint(Letters letters, Clues clues, Receipts receipts, Knocks knocks, FormRules rules) {
        this.letters = letters;
        this.clues = clues;
        this.receipts = receipts;
        this.knocks = knocks;
        this.rules = rules;
    }

    /** What the forms offer. */
    record Forms(List<FormRules.Category> categories, String hotline, int objectionDays, int complaintDays) {
    }

    /** In a body, so that neither stands in an address or a log. */
    record Asked(@Nullable @Size(max = 40) String number, @Nullable @Size(max = 40) String code) {
    }

    @GetMapping("/forms")
    Forms forms() {
        var terms = rules.terms();
        return new Forms(rules.categories(), terms.hotline(), terms.objectionDays(), terms.complaintDays());
    }

    @PostMapping("/objections")
    Receipts.Given object(@RequestBody @Valid Letters.Objection objection, HttpServletRequest request) {
        return letters.object(objection, request.getRemoteAddr());
    }

    @PostMapping("/complaints")
    Receipts.Given complain(@RequestBody @Valid Clues.Clue clue, HttpServletRequest request) {
        return clues.receive(clue, request.getRemoteAddr());
    }

    @PostMapping("/receipts")
    Receipts.Answered look(@RequestBody @Valid Asked asked, HttpServletRequest request) {
        var caller = request.getRemoteAddr();
        knocks.knock(caller, Knocks.What.GUESS);
        var answered = receipts.look(asked.number, asked.code);
        knocks.takeBack(caller, Knocks.What.GUESS);
        return answered;
    }

}
