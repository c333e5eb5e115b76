package org.shanhe.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.shanhe.policy.Library;

/** A project to be proposed, and by whom (项目申报). */
public record Proposal(Library.@NotNull Origin origin, @NotNull @Valid ProjectFields fields) {
}
