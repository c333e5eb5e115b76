package org.shanhe.measure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.Places;
import org.shanhe.print.FileKind;
import org.shanhe.print.PrintAnswers;
import org.shanhe.print.Prints;
import org.shanhe.registry.HouseholdSheets.Asked;
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

    private final Prints prints;

    private final PrintAnswers answers;

    private final CardPrinting printing;

    private final CardWords words;

    private final Places places;

    CardPrintEndpoint(Prints prints, PrintAnswers answers, CardPrinting printing, CardWords words, Places places) {
        this.prints = prints;
        this.answers = answers;
        this.printing = printing;
        this.words = words;
        this.places = places;
    }

    /**
     * @param year whose planned measures are printed; without one this year
     */
    record Wanted(String place, @Nullable PovertyStatus status, @Nullable Integer year, @Nullable FileKind format) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Prints.Print begin(@RequestBody Wanted wanted, Locale locale) {
        Refused.unless(wanted.place().matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value",
                wanted.place());
        int year = wanted.year() == null ? LocalDate.now().getYear() : wanted.year();
        Refused.unless(year >= 2000 && year <= 2100, "FILTER_MALFORMED", "name", "year", "value", year);
        long place = Long.parseLong(wanted.place());
        Refused.unless(Scope.current().contains(place), "CARD_PRINT_NONE");
        var format = Objects.requireNonNullElse(wanted.format(), FileKind.PDF);
        var asked = new Asked(PlaceRange.of(place), wanted.status());
        var print = new Prints.Wanted(CardPrinting.PRINTED, title(wanted, year, locale), place, null, format,
                printing.counted(asked, format));
        return prints.begin(print, locale, (out, done) -> printing.print(asked, year, format, locale, out, done));
    }

    private String title(Wanted wanted, int year, Locale locale) {
        var in = words.in(locale, LocalDate.of(year, 1, 1));
        return in.say("print.title", "place", places.get(PlaceCode.of(wanted.place())).name(), "status",
                wanted.status() == null ? "" : in.code("HOUSEHOLD_STATUS", wanted.status().name()), "year",
                Integer.toString(year));
    }

    @GetMapping
    List<Prints.Print> latest(Locale locale) {
        return prints.latest(CardPrinting.PRINTED, locale);
    }

    @GetMapping("/{id}")
    Prints.Print one(@PathVariable long id, Locale locale) {
        return prints.get(CardPrinting.PRINTED, id, locale);
    }

    @GetMapping("/{id}/file")
    void file(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        answers.send(CardPrinting.PRINTED, id, locale, response);
    }

}
