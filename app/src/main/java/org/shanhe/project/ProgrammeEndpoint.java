package org.shanhe.project;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes")
class ProgrammeEndpoint {

    private final Programmes programmes;

    ProgrammeEndpoint(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping
    List<Programmes.Row> list() {
        return programmes.list();
    }

    @PostMapping
    Saved add(@RequestBody @Valid Programmes.NewProgramme programme) {
        return programmes.add(programme);
    }

}
