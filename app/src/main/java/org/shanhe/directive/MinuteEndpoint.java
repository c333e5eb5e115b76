package org.shanhe.directive;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.directive.minute.DocxText;
import org.shanhe.directive.minute.MinuteReader;
import org.shanhe.directive.minute.Proposal;
import org.shanhe.kernel.Refused;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/meetings")
class MinuteEndpoint {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int LONGEST = 200_000;

    private final MinuteReader reader;

    private final Meetings meetings;

    private final MinutePaper paper;

    private final Proofs proofs;

    MinuteEndpoint(MinuteReader reader, Meetings meetings, MinutePaper paper, Proofs proofs) {
        this.reader = reader;
        this.meetings = meetings;
        this.paper = paper;
        this.proofs = proofs;
    }

    /** A minute to be read: the text, and the day and place to count from. */
    record Minute(@NotBlank @Size(max = LONGEST) String text, @NotNull LocalDate on, @Nullable Long place) {
    }

    /** A file that was kept, with its text. */
    record Kept(String hash, String fileName, String text) {
    }

    /** Reads and proposes; saves nothing. */
    @PostMapping("/minute")
    Proposal read(@RequestBody @Valid Minute minute) {
        return reader.read(minute.text(), minute.on(), minute.place());
    }

    @PostMapping("/minute/file")
    Kept file(@RequestParam MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            var type = String.valueOf(file.getContentType());
            var kept = proofs.file(type, in);
            var text = type.equals(DOCX) ? DocxText.of(proofs.lies(kept.sha256())) : "";
            Refused.unless(text.length() <= LONGEST, "MINUTE_TOO_LONG", "most", LONGEST);
            return new Kept(kept.sha256(), Objects.requireNonNullElse(file.getOriginalFilename(), "file"), text);
        }
    }

    @GetMapping("/{id:[0-9]+}/file")
    ResponseEntity<Resource> file(@PathVariable long id) {
        return AssignmentEndpoint.sent(proofs.minute(id));
    }

    @GetMapping("/{id:[0-9]+}/minute.docx")
    void print(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        var page = meetings.get(id);
        response.setContentType(DOCX);
        response.setHeader("Content-Disposition", "attachment; filename=\"minute-%d.docx\"".formatted(id));
        paper.write(page, locale, response.getOutputStream());
    }

}
