package org.shanhe.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The workbook with ten bad rows, for visitors of the demo world to import. */
@RestController
@ConditionalOnBooleanProperty("shanhe.demo")
class WorkbookEndpoint {

    private static final MediaType WORKBOOK = MediaType
        .parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Workbook workbook;

    WorkbookEndpoint(Workbook workbook) {
        this.workbook = workbook;
    }

    @GetMapping("/api/demo/register.xlsx")
    ResponseEntity<StreamingResponseBody> workbook() {
        return ResponseEntity.ok()
            .contentType(WORKBOOK)
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename("register.xlsx").build().toString())
            .body(workbook::write);
    }

}
