package org.shanhe.supervision.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Questionnaires of an inspection that are filled in without a network. */
@RestController
@RequestMapping("/api/inspections/{id}")
class SurveyEndpoint {

    private final SurveyFiles files;

    SurveyEndpoint(SurveyFiles files) {
        this.files = files;
    }

    @GetMapping("/survey-form.xlsx")
    void form(@PathVariable long id, @RequestParam String questionnaire, Locale locale, HttpServletResponse response) {
        files.form(id, questionnaire, locale, response);
    }

    @PostMapping("/survey-form")
    SurveyFiles.Taken take(@PathVariable long id, @RequestParam String questionnaire, @RequestParam MultipartFile file,
            Locale locale) throws IOException {
        var received = Files.createTempFile("survey", ".xlsx");
        try {
            file.transferTo(received);
            return files.take(id, questionnaire, received,
                    Objects.requireNonNullElse(file.getOriginalFilename(), "survey.xlsx"), locale);
        }
        finally {
            Files.deleteIfExists(received);
        }
    }

}
