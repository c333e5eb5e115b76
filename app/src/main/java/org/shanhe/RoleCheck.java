package org.shanhe;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start with an application role that row-level security does not bind. */
@Component
class RoleCheck {

    RoleCheck(JdbcClient jdbc) {
        var role = jdbc
            .sql("""
                    select rolname as name, rolsuper or rolbypassrls as unbound,
                           pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'usage')
                               as owner
                      from pg_roles where rolname = current_user""")
            .query(Role.class)
            .single();
        CannotStart.unless(!role.unbound(), "role-too-strong", role.name());
        CannotStart.unless(!role.owner(), "owner-is-application", role.name());
    }

    record Role(String name, boolean unbound, boolean owner) {
    }

}
