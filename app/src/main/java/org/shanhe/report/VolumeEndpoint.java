package org.shanhe.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.print.FileKind;
import org.shanhe.print.PrintAnswers;
import org.shanhe.print.Prints;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/volumes")
class VolumeEndpoint {

    /** As the audit names it. */
    private static final String PRINTED = "report.volume";

    private final Prints prints;

    private final PrintAnswers answers;

    private final Volumes volumes;

    private final ReportFiles files;

    private final Composer composer;

    private final Messages messages;

    VolumeEndpoint(Prints prints, PrintAnswers answers, Volumes volumes, ReportFiles files, Composer composer,
            Messages messages) {
        this.prints = prints;
        this.answers = answers;
        this.volumes = volumes;
        this.files = files;
        this.composer = composer;
        this.messages = messages;
    }

    /**
     * @param kinds of report, in the order in which they are bound
     * @param partner with its counties, or none for the place and what lies in it
     */
    record Wanted(List<String> kinds, @Nullable Long partner, @Nullable String place, @Nullable LocalDate from,
            @Nullable LocalDate on, @Nullable Boolean towns, @Nullable FileKind format) {

        ReportAsked asked() {
            return new ReportAsked(partner, partner == null ? place : null, from, on == null ? LocalDate.now() : on);
        }

    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Prints.Print begin(@RequestBody Wanted wanted, Locale locale, HttpServletRequest request) {
        var format = Objects.requireNonNullElse(wanted.format(), FileKind.PDF);
        Refused.unless(format != FileKind.XLSX, "REPORT_VOLUME_FORMAT");
        var asked = wanted.asked();
        var name = composer.name(asked);
        var parts = volumes.parts(wanted.kinds(), asked, Boolean.TRUE.equals(wanted.towns()), locale);
        var title = messages.say(locale, "report.volume.print", Map.of("name", name, "on", asked.on()));
        var place = asked.place() == null ? null : Long.valueOf(composer.place(asked.place()).toString());
        var address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        // the last part is the setting of them all
        var print = new Prints.Wanted(PRINTED, title, place, asked.partner(), format, parts.size() + 1);
        return prints.begin(print, locale,
                (out, done) -> files.write(volumes.bind(parts, locale, done), format, locale, address, out));
    }

    @GetMapping
    List<Prints.Print> latest(Locale locale) {
        return prints.latest(PRINTED, locale);
    }

    @GetMapping("/{id}")
    Prints.Print one(@PathVariable long id, Locale locale) {
        return prints.get(PRINTED, id, locale);
    }

    @GetMapping("/{id}/file")
    void file(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        answers.send(PRINTED, id, locale, response);
    }

}
