package org.shanhe.project;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.shanhe.policy.ProjectType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects")
class ProjectEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ProjectLists lists;

    private final ProjectPages pages;

    private final Projects projects;

    private final Libraries libraries;

    private final ProjectWorkbook workbook;

    private final Clock clock;

    ProjectEndpoint(ProjectLists lists, ProjectPages pages, Projects projects, Libraries libraries,
            ProjectWorkbook workbook, Clock clock) {
        this.lists = lists;
        this.pages = pages;
        this.projects = projects;
        this.libraries = libraries;
        this.workbook = workbook;
        this.clock = clock;
    }

    /** What the screens need to know of the library as it is today. */
    record Frame(Library library, List<ProjectType> types, Library.Generation generation) {
    }

    @GetMapping
    Listed<ProjectRow> list(ProjectFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return lists.list(filter, cursor, limit);
    }

    @GetMapping("/board")
    List<ProjectLists.StageSum> board(ProjectFilter filter) {
        return lists.board(filter);
    }

    @GetMapping("/frame")
    Frame frame() {
        var today = LocalDate.now(clock);
        var library = libraries.on(today);
        return new Frame(library, libraries.types(today), library.generation(today));
    }

    @GetMapping("/export.xlsx")
    void export(ProjectFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"projects.xlsx\"");
        workbook.write(filter, locale, response.getOutputStream());
    }

    @GetMapping("/{id}")
    Project one(@PathVariable long id) {
        return projects.get(id);
    }

    @GetMapping("/{id}/page")
    ResponseEntity<ProjectPage> page(@PathVariable long id) {
        var page = pages.page(id);
        return ResponseEntity.ok().eTag(Integer.toString(page.project().version())).body(page);
    }

}
