package org.shanhe.measure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.PovertyStatus;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/household-cards")
class CardPrintEndpoint {

    private final CardPrints prints;

    CardPrintEndpoint(CardPrints prints) {
        this.prints = prints;
    }

    /**
     * @param year whose planned measures are printed; without one this year
     */
    record Wanted(String place, @Nullable PovertyStatus status, @Nullable Integer year,
            CardPrinting.@Nullable Kind format) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    CardPrints.Print begin(@RequestBody Wanted wanted, Locale locale) {
        Refused.unless(wanted.place().matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value",
                wanted.place());
        int year = wanted.year() == null ? LocalDate.now().getYear() : wanted.year();
        Refused.unless(year >= 2000 && year <= 2100, "FILTER_MALFORMED", "name", "year", "value", year);
        long place = Long.parseLong(wanted.place());
        Refused.unless(Scope.current().contains(place), "CARD_PRINT_NONE");
        return prints.begin(place, wanted.status(), year,
                wanted.format() == null ? CardPrinting.Kind.PDF : wanted.format(), locale);
    }

    @GetMapping
    List<CardPrints.Print> latest() {
        return prints.latest();
    }

    @GetMapping("/{id}")
    CardPrints.Print one(@PathVariable long id) {
        return prints.get(id);
    }

    @GetMapping("/{id}/file")
    void file(@PathVariable long id, HttpServletResponse response) throws IOException {
        var print = prints.get(id);
        var file = prints.file(id);
        response.setContentType(print.format().type());
        response.setHeader("Content-Disposition",
                "attachment; filename=\"cards-%d.%s\"".formatted(id, print.format().ending()));
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

}
