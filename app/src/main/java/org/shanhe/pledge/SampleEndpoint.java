package org.shanhe.pledge;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * What comes into an assessment from outside its steps: answers of the sample, and
 * appeals.
 */
@RestController
@RequestMapping("/api/assessments/{id}")
class SampleEndpoint {

    private final SampleAnswers answers;

    private final Appeals appeals;

    SampleEndpoint(SampleAnswers answers, Appeals appeals) {
        this.answers = answers;
        this.appeals = appeals;
    }

    record Answers(Map<String, BigDecimal> answers) {
    }

    record Added(long id) {
    }

    @PutMapping("/sample/{nth}")
    void answer(@PathVariable long id, @PathVariable int nth, @RequestBody Answers body) {
        answers.answer(id, nth, body.answers());
    }

    @GetMapping("/sample.xlsx")
    void form(@PathVariable long id, Locale locale, HttpServletResponse response) {
        answers.form(id, locale, response);
    }

    @PostMapping("/sample")
    SampleAnswers.Taken take(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        var received = Files.createTempFile("sample", ".xlsx");
        try {
            file.transferTo(received);
            return answers.take(id, received, Objects.requireNonNullElse(file.getOriginalFilename(), "sample.xlsx"));
        }
        finally {
            Files.deleteIfExists(received);
        }
    }

    @PostMapping("/appeals")
    Added appeal(@PathVariable long id, @RequestBody @Valid Appeals.NewAppeal wanted) {
        return new Added(appeals.appeal(id, wanted));
    }

    @PostMapping("/appeals/{appeal}/answer")
    void answer(@PathVariable long id, @PathVariable long appeal, @RequestBody @Valid Appeals.NewAnswer wanted) {
        appeals.answer(id, appeal, wanted);
    }

}
