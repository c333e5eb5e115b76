package org.shanhe.project;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects")
class ProjectEndpoint {

    private final Projects projects;

    ProjectEndpoint(Projects projects) {
        this.projects = projects;
    }

    @GetMapping
    Listed<Project> list(Projects.Filter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(projects.list(filter, Listed.after(cursor), Listed.read(limit)), limit, Project::id);
    }

    @GetMapping("/{id}")
    Project one(@PathVariable long id) {
        return projects.get(id);
    }

}
