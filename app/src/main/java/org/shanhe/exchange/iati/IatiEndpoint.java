package org.shanhe.exchange.iati;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IatiEndpoint {

    private final IatiFile file;

    IatiEndpoint(IatiFile file) {
        this.file = file;
    }

    @GetMapping("/api/partners/{id:[0-9]+}/iati.xml")
    void activities(@PathVariable long id, HttpServletResponse response) throws IOException {
        var told = file.of(id);
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"iati-activities-%d.xml\"".formatted(id));
        file.write(told, response.getOutputStream());
    }

}
