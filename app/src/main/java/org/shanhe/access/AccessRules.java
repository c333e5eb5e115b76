package org.shanhe.access;

import static org.shanhe.access.Role.*;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Scope;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which role may call which address (功能权限). The first rule that fits decides; what no
 * rule names is refused. Which rows an address then shows is the scope's matter, not
 * decided here.
 */
final class AccessRules {

    private static final Role[] LEADERS = { REGION_LEADER, PROVINCE_OFFICER, PREFECTURE_OFFICER };

    private static final Role[] REGISTRARS = { COUNTY_OFFICER, TOWN_OFFICER, VILLAGE_OFFICER, DATA_STEWARD };

    /** Those who take the steps of procedures, each at its level. */
    private static final Set<Role> WORKERS = EnumSet.of(PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER,
            TOWN_OFFICER, VILLAGE_OFFICER);

    /** Those for whom things with a deadline wait. */
    private static final Set<Role> TASKED = EnumSet.of(PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER,
            TOWN_OFFICER, VILLAGE_OFFICER, PARTNER_HEADQUARTERS, PARTNER_UNIT);

    /** Those who hold meetings, assign and issue. */
    private static final Role[] DIRECTORS = { PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER, TOWN_OFFICER,
            PARTNER_HEADQUARTERS, PARTNER_UNIT };

    /** Those who try out other policies, and who brings one into force. */
    private static final Set<Role> DRAFTERS = EnumSet.of(REGION_LEADER, PROVINCE_OFFICER, PREFECTURE_OFFICER,
            COUNTY_OFFICER, TOWN_OFFICER, VILLAGE_OFFICER, DATA_STEWARD, SYSTEM_OFFICER);

    private static final Role[] PLANNERS = { COUNTY_OFFICER, TOWN_OFFICER, VILLAGE_OFFICER, CADRE };

    /**
     * Those who record what reached whom, each in their places and for their own unit.
     */
    private static final Role[] RECORDERS = { COUNTY_OFFICER, TOWN_OFFICER, VILLAGE_OFFICER, DATA_STEWARD, CADRE,
            PARTNER_HEADQUARTERS, PARTNER_UNIT };

    private static final Role[] PROJECT_WORKERS = { COUNTY_OFFICER, TOWN_OFFICER, VILLAGE_OFFICER, FINANCE,
            PARTNER_HEADQUARTERS, PARTNER_UNIT };

    private static final Role[] IMPORTERS = { COUNTY_OFFICER, TOWN_OFFICER, DATA_STEWARD };

    /**
     * Those who keep the registers of partners: the recipients' offices and the partners
     * themselves.
     */
    private static final Role[] PAIRERS = { PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER, DATA_STEWARD,
            PARTNER_HEADQUARTERS, PARTNER_UNIT };

    /**
     * Those who promise and sign: offices of places with those below, partners for
     * themselves.
     */
    private static final Role[] PLEDGERS = { PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER, PARTNER_HEADQUARTERS,
            PARTNER_UNIT };

    /** Those who promise, and those who assess how it was kept. */
    private static final Role[] ASSESSORS = { REGION_LEADER, PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER,
            DATA_STEWARD, PARTNER_HEADQUARTERS, PARTNER_UNIT };

    /** Those who ask the households drawn, one of them from outside. */
    private static final Role[] ASKERS = { REGION_LEADER, PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER,
            DATA_STEWARD, EVALUATOR };

    /** Those who hold classes and enter who attended. */
    private static final Role[] TRAINERS = { COUNTY_OFFICER, TOWN_OFFICER, DATA_STEWARD, PARTNER_HEADQUARTERS,
            PARTNER_UNIT };

    /** Those who put right what was found, and those who judge it at the level above. */
    private static final Role[] RECTIFIERS = { PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER, TOWN_OFFICER,
            VILLAGE_OFFICER, PARTNER_HEADQUARTERS, PARTNER_UNIT, DISCIPLINE_OFFICER };

    /** Those who hold finished documents against the ledger, at a county and above. */
    private static final Role[] CHECKERS = { REGION_LEADER, PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER,
            PARTNER_HEADQUARTERS, PARTNER_UNIT, DATA_STEWARD, DISCIPLINE_OFFICER };

    private static final Set<Role> BUSINESS = EnumSet
        .complementOf(EnumSet.of(EVALUATOR, SYSTEM_OFFICER, SECURITY_OFFICER, AUDITOR, PUBLIC));

    private static final Set<Role> ANYONE_SIGNED_IN = EnumSet.allOf(Role.class);

    private AccessRules() {
    }

    /** Who may call what; without roles no sign-in is needed. */
    record Rule(@Nullable HttpMethod method, PathPattern path, @Nullable Set<Role> roles) {

        boolean fits(HttpMethod asked, PathContainer address) {
            return (method == null || method == asked || method == GET && asked == HttpMethod.HEAD)
                    && path.matches(address);
        }

        boolean allows(Scope scope) {
            return roles == null || roles == ANYONE_SIGNED_IN
                    || roles.stream().anyMatch(role -> scope.hasAnyRole(role.name()));
        }

    }

    // @formatter:off
    static final List<Rule> ALL = List.of(
            open(GET, "/api/session"),
            open(POST, "/api/session"),
            open(null, "/api/setup/{token}"),
            rule(null, "/api/session/**", ANYONE_SIGNED_IN),
            rule(DELETE, "/api/session", ANYONE_SIGNED_IN),
            rule(GET, "/api/openapi/**", ANYONE_SIGNED_IN),
            rule(GET, "/api/openapi.yaml", ANYONE_SIGNED_IN),
            rule(GET, "/api/codes/**", ANYONE_SIGNED_IN),
            rule(GET, "/api/policy/packs/**", ANYONE_SIGNED_IN),
            rule(GET, "/api/policy/compare", ANYONE_SIGNED_IN),
            rule(POST, "/api/policy/reload", SYSTEM_OFFICER),
            rule(GET, "/api/policy/drafts/**", ANYONE_SIGNED_IN),
            rule(DELETE, "/api/policy/drafts/{id}", DRAFTERS),
            rule(GET, "/api/measure-kinds", ANYONE_SIGNED_IN),
            rule(GET, "/api/places/**", ANYONE_SIGNED_IN),
            rule(null, "/api/places/layers/**", SYSTEM_OFFICER),

            rule(GET, "/api/accounts/**", SYSTEM_OFFICER, SECURITY_OFFICER),
            rule(POST, "/api/accounts", SYSTEM_OFFICER),
            rule(PUT, "/api/accounts/{id}", SYSTEM_OFFICER),
            rule(POST, "/api/accounts/{id}/lock", SYSTEM_OFFICER, SECURITY_OFFICER),
            rule(POST, "/api/accounts/{id}/unlock", SECURITY_OFFICER),
            rule(POST, "/api/accounts/{id}/reset-password", SYSTEM_OFFICER),
            rule(POST, "/api/accounts/{id}/grant", SECURITY_OFFICER),
            rule(GET, "/api/audit/**", AUDITOR),
            rule(GET, "/api/names", BUSINESS),

            rule(POST, "/api/households/{id}/reveal", REGISTRARS),
            rule(POST, "/api/persons/{id}/reveal", REGISTRARS),
            rule(GET, "/api/households/export.xlsx", LEADERS, REGISTRARS),
            rule(GET, "/api/households/*/export.xlsx", LEADERS, REGISTRARS),
            rule(GET, "/api/households/**", BUSINESS),
            rule(null, "/api/household-cards/**", LEADERS, REGISTRARS),
            rule(GET, "/api/verdicts/**", BUSINESS),
            rule(POST, "/api/verdicts", LEADERS, REGISTRARS),
            rule(GET, "/api/whatif/**", LEADERS, REGISTRARS),
            rule(POST, "/api/whatif/**", LEADERS, REGISTRARS),
            rule(GET, "/api/persons/**", BUSINESS),
            rule(null, "/api/households/**", REGISTRARS),
            rule(null, "/api/persons/**", REGISTRARS),
            rule(POST, "/api/changes", REGISTRARS),
            rule(POST, "/api/changes/evidence", RECORDERS),
            rule(PUT, "/api/changes/**", REGISTRARS),
            rule(null, "/api/changes/**", LEADERS, REGISTRARS),
            rule(null, "/api/duplicates/**", REGISTRARS),
            rule(GET, "/api/registers/**", LEADERS, REGISTRARS),
            rule(POST, "/api/registers", COUNTY_OFFICER, DATA_STEWARD),
            rule(GET, "/api/villages/**", BUSINESS),
            rule(null, "/api/villages/**", REGISTRARS),
            rule(null, "/api/imports/**", IMPORTERS),
            rule(GET, "/api/demo/**", IMPORTERS),

            open(null, "/api/appeals/public/**"),
            open(GET, "/api/public/**"),
            open(POST, "/api/public/*"),
            rule(GET, "/api/publications/preview", PLEDGERS),
            rule(GET, "/api/publications/**", BUSINESS),
            rule(POST, "/api/publications/**", PLEDGERS),
            rule(null, "/api/appeals/**", WORKERS),
            rule(null, "/api/comparisons/**", IMPORTERS),
            rule(GET, "/api/tasks/**", TASKED),
            rule(null, "/api/calendar-link", TASKED),
            open(GET, "/api/calendar/*"),
            rule(POST, "/api/assignments/{id}/**", TASKED),
            rule(GET, "/api/assignments/**", BUSINESS),
            rule(POST, "/api/assignments", DIRECTORS),
            rule(GET, "/api/meetings/**", BUSINESS),
            rule(null, "/api/meetings/**", DIRECTORS),
            rule(GET, "/api/bodies/**", BUSINESS),
            rule(null, "/api/bodies/**", DIRECTORS),
            rule(GET, "/api/documents/**", BUSINESS),
            rule(POST, "/api/documents", DIRECTORS),
            rule(GET, "/api/procedures", BUSINESS),
            rule(GET, "/api/relocations/**", BUSINESS),
            rule(GET, "/api/cases/{id}/evidence/{paper}", WORKERS),
            rule(GET, "/api/cases/**", BUSINESS),
            rule(null, "/api/cases/**", WORKERS),

            rule(GET, "/api/plans/export.xlsx", LEADERS, REGISTRARS),
            rule(GET, "/api/plans/**", BUSINESS),
            rule(POST, "/api/plans/**", PLANNERS),
            rule(PUT, "/api/plans/{id}", PLANNERS),
            rule(GET, "/api/plan-results/**", BUSINESS),
            rule(GET, "/api/plan-items/**", BUSINESS),
            rule(POST, "/api/plan-results", PLANNERS),

            rule(GET, "/api/rules/**", LEADERS, REGISTRARS),
            rule(POST, "/api/rules/run", IMPORTERS),
            rule(POST, "/api/rules/exemptions", IMPORTERS),
            rule(null, "/api/rules/**", REGISTRARS),
            rule(GET, "/api/figures/**", BUSINESS),
            rule(GET, "/api/indicator-sets", BUSINESS),
            rule(null, "/api/explore/**", BUSINESS),
            rule(GET, "/api/dashboard/**", BUSINESS),
            rule(GET, "/api/reports/**", BUSINESS),
            rule(null, "/api/reports/**", DATA_STEWARD),
            rule(null, "/api/volumes/**", BUSINESS),
            rule(GET, "/api/claims/**", CHECKERS),
            rule(POST, "/api/claims/dictionary/**", PROVINCE_OFFICER, DATA_STEWARD, PARTNER_HEADQUARTERS),
            rule(POST, "/api/claims/**", CHECKERS),
            rule(GET, "/api/grants/**", BUSINESS),
            rule(null, "/api/grants/**", FINANCE, COUNTY_OFFICER),
            rule(GET, "/api/transfers/**", BUSINESS),
            rule(null, "/api/transfers/**", FINANCE, COUNTY_OFFICER),
            rule(GET, "/api/accounts-ledger/**", BUSINESS),
            rule(GET, "/api/funds/**", BUSINESS),
            rule(GET, "/api/commitments/**", BUSINESS),
            rule(null, "/api/commitments/**", FINANCE, COUNTY_OFFICER),
            rule(GET, "/api/trace", BUSINESS),
            rule(null, "/api/payment-files/**", FINANCE, COUNTY_OFFICER),
            rule(GET, "/api/donations/**", BUSINESS),
            rule(POST, "/api/donations/**", FINANCE, PARTNER_HEADQUARTERS, PARTNER_UNIT),
            rule(GET, "/api/industry-fund/**", BUSINESS),
            rule(null, "/api/industry-fund/**", FINANCE, PARTNER_HEADQUARTERS),
            rule(null, "/api/consumption/files/**", COUNTY_OFFICER, DATA_STEWARD, PARTNER_HEADQUARTERS, PARTNER_UNIT),
            rule(GET, "/api/consumption/**", BUSINESS),
            rule(POST, "/api/consumption/suppliers/{id}/recommendation", COUNTY_OFFICER),
            rule(POST, "/api/consumption/suppliers/{id}/review", PROVINCE_OFFICER, PREFECTURE_OFFICER, PARTNER_HEADQUARTERS),
            rule(null, "/api/consumption/suppliers/**", COUNTY_OFFICER, DATA_STEWARD),
            rule(null, "/api/consumption/products/**", COUNTY_OFFICER, DATA_STEWARD),
            rule(POST, "/api/consumption/orders/{id}/supply", COUNTY_OFFICER),
            rule(POST, "/api/consumption/orders/**", PARTNER_HEADQUARTERS, PARTNER_UNIT),
            rule(GET, "/api/partners/choices", SECURITY_OFFICER),
            rule(GET, "/api/partners/**", BUSINESS),
            rule(GET, "/api/projects/export.xlsx", LEADERS, PROJECT_WORKERS),
            rule(GET, "/api/projects/{id}/papers/{paper}", LEADERS, PROJECT_WORKERS),
            rule(POST, "/api/partners/{id}/credit-code", PROVINCE_OFFICER, DATA_STEWARD, PARTNER_HEADQUARTERS),
            rule(POST, "/api/partners", COUNTY_OFFICER, PROVINCE_OFFICER, DATA_STEWARD),
            rule(GET, "/api/portfolio", BUSINESS),
            rule(null, "/api/cadres/{id}/support", COUNTY_OFFICER, PARTNER_HEADQUARTERS, PARTNER_UNIT),
            rule(GET, "/api/cadres/**", BUSINESS),
            rule(POST, "/api/cadres", PAIRERS),
            rule(POST, "/api/cadres/{id}/steps", CADRE, COUNTY_OFFICER, DATA_STEWARD, PARTNER_HEADQUARTERS, PARTNER_UNIT),
            rule(GET, "/api/register-papers/**", BUSINESS),
            rule(POST, "/api/register-papers", PAIRERS),
            rule(GET, "/api/records/**", BUSINESS),
            rule(POST, "/api/records", PAIRERS),
            rule(GET, "/api/agreements/**", BUSINESS),
            rule(POST, "/api/agreements", PAIRERS),
            rule(GET, "/api/visits/**", BUSINESS),
            rule(POST, "/api/visits/**", PAIRERS),
            rule(GET, "/api/pairings/**", BUSINESS),
            rule(null, "/api/pairings/**", PAIRERS),
            rule(null, "/api/pairing-files/**", PAIRERS),
            rule(null, "/api/project-files/**", COUNTY_OFFICER, TOWN_OFFICER, VILLAGE_OFFICER),
            rule(null, "/api/yield-files/**", FINANCE, COUNTY_OFFICER, TOWN_OFFICER),
            rule(GET, "/api/projects/**", BUSINESS),
            rule(GET, "/api/money/alerts/**", BUSINESS),
            rule(POST, "/api/money/alerts/acknowledgements", FINANCE, COUNTY_OFFICER),
            rule(GET, "/api/assets/{id}/papers/{paper}", LEADERS, PROJECT_WORKERS),
            rule(GET, "/api/findings/export.xlsx", LEADERS, RECTIFIERS),
            rule(GET, "/api/findings/**", BUSINESS),
            rule(null, "/api/findings/**", RECTIFIERS),
            rule(GET, "/api/inspections/{id}/survey-form.xlsx", RECTIFIERS),
            rule(GET, "/api/inspections/**", BUSINESS),
            rule(null, "/api/inspections/**", RECTIFIERS),
            rule(GET, "/api/watches/**", BUSINESS),
            rule(null, "/api/watches/**", RECTIFIERS),
            rule(POST, "/api/complaints/{id}/informant", DISCIPLINE_OFFICER),
            rule(null, "/api/complaints/**", DISCIPLINE_OFFICER, PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER),
            rule(GET, "/api/sweeps/**", BUSINESS),
            rule(null, "/api/sweeps/**", RECTIFIERS),
            rule(GET, "/api/assets/**", BUSINESS),
            rule(null, "/api/assets/**", FINANCE, COUNTY_OFFICER, TOWN_OFFICER, VILLAGE_OFFICER),
            rule(null, "/api/projects/{id}/payments/**", FINANCE, COUNTY_OFFICER),
            rule(POST, "/api/projects/{id}/micros/{micro}/payment", FINANCE, COUNTY_OFFICER),
            rule(null, "/api/projects/**", WORKERS),
            rule(GET, "/api/project-notices/{notice}", BUSINESS),
            rule(null, "/api/project-notices/**", WORKERS),
            rule(null, "/api/project-objections/**", WORKERS),
            rule(GET, "/api/programmes/**", BUSINESS),
            rule(null, "/api/programmes/**", PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER),
            rule(GET, "/api/batches/**", BUSINESS),
            rule(null, "/api/batches/**", FINANCE, COUNTY_OFFICER, PARTNER_HEADQUARTERS, PARTNER_UNIT),
            rule(GET, "/api/chains/**", BUSINESS),
            rule(GET, "/api/classes/**", BUSINESS),
            rule(null, "/api/classes/**", TRAINERS),
            rule(GET, "/api/deliveries/export.xlsx", LEADERS, RECORDERS),
            rule(null, "/api/delivery-files/**", TRAINERS),
            rule(GET, "/api/logged-deliveries", BUSINESS),
            rule(GET, "/api/deliveries/**", BUSINESS),
            rule(POST, "/api/deliveries/**", RECORDERS),
            rule(GET, "/api/letters/**", BUSINESS),
            rule(null, "/api/letters/**", PLEDGERS),
            rule(GET, "/api/evaluations/**", EVALUATOR),
            rule(GET, "/api/assessments/{id}/sample.xlsx", ASKERS),
            rule(POST, "/api/assessments/{id}/sample", ASKERS),
            rule(PUT, "/api/assessments/{id}/sample/{nth}", ASKERS),
            rule(GET, "/api/assessments/**", BUSINESS),
            rule(null, "/api/assessments/**", ASSESSORS),
            rule(GET, "/api/grades", BUSINESS),
            rule(POST, "/api/grades", ASSESSORS),
            rule(GET, "/api/postings/**", BUSINESS));
    // @formatter:on

    static Optional<Rule> find(HttpMethod method, String address) {
        var path = PathContainer.parsePath(address);
        return ALL.stream().filter(rule -> rule.fits(method, path)).findFirst();
    }

    private static Rule open(@Nullable HttpMethod method, String path) {
        return new Rule(method, PathPatternParser.defaultInstance.parse(path), null);
    }

    private static Rule rule(@Nullable HttpMethod method, String path, Set<Role> roles) {
        return new Rule(method, PathPatternParser.defaultInstance.parse(path), roles);
    }

    private static Rule rule(@Nullable HttpMethod method, String path, Role... roles) {
        return rule(method, path, EnumSet.copyOf(Arrays.asList(roles)));
    }

    private static Rule rule(@Nullable HttpMethod method, String path, Role[] some, Role[] others) {
        var roles = EnumSet.copyOf(Arrays.asList(some));
        roles.addAll(Arrays.asList(others));
        return rule(method, path, roles);
    }

}
