package org.shanhe.access;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an account may do and where: its roles and its data scope (授权). */
@Component
class Grants {

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Roles and scope; partners each with its name, or null for every partner. */
    record Grant(Set<Role> roles, Set<Long> places, @Nullable Map<Long, String> partners) {

        void check() {
            if (roles.stream().anyMatch(Role.OFFICERS::contains)) {
                Refused.unless(roles.size() == 1, "OFFICER_HAS_ONE_ROLE");
                Refused.unless(places.isEmpty() && partners != null && partners.isEmpty(), "OFFICER_HAS_NO_SCOPE");
            }
        }

    }

    /** Replaces roles and scope; sessions begun with the old ones end. */
    void write(long id, Grant grant) {
        grant.check();
        jdbc.sql("""
                update access.account
                   set roles = :roles, every_partner = :everyPartner, stamp = stamp + 1, version = version + 1
                 where id = :id
                """)
            .param("roles", grant.roles().stream().map(Role::name).sorted().toArray(String[]::new))
            .param("everyPartner", grant.partners() == null)
            .param("id", id)
            .update();
        jdbc.sql("delete from access.account_place where account = :id").param("id", id).update();
        jdbc.sql("insert into access.account_place (account, place) select :id, unnest(cast(:places as bigint[]))")
            .param("id", id)
            .param("places", grant.places().toArray(Long[]::new))
            .update();
        jdbc.sql("delete from access.account_partner where account = :id").param("id", id).update();
        var partners = grant.partners() == null ? Map.<Long, String>of() : grant.partners();
        jdbc.sql("""
                insert into access.account_partner (account, partner, name)
                select :id, * from unnest(cast(:partners as bigint[]), cast(:names as text[]))
                """)
            .param("id", id)
            .param("partners", partners.keySet().toArray(Long[]::new))
            .param("names", partners.values().toArray(String[]::new))
            .update();
    }

}
