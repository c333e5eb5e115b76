-- shares of households that were neither registered nor monitored on the day, or of persons who did not belong to them
select s.nth
  from unnest(cast(:household as bigint[]), cast(:person as bigint[])) with ordinality s (household, person, nth)
 where s.household is not null
   and (not exists (select from registry.status t
                     where t.household = s.household and t.valid @> cast(:day as date) and t.status in ('POOR', 'PRE_EXIT', 'EXITED', 'RELAPSED'))
        and not exists (select from registry.monitored m
                         where m.household = s.household and m.identified_on <= cast(:day as date)
                           and (m.cleared_on is null or m.cleared_on > cast(:day as date)))
        or s.person is not null
           and not exists (select from registry.person p
                            where p.id = s.person and p.household = s.household and p.joined_on <= cast(:day as date)
                              and (p.left_on is null or p.left_on > cast(:day as date))))
 order by s.nth
