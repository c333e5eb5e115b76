-- one change per household touched, with what differs of it, its members and its years
insert into registry.change (id, kind, household, village, reason, batch, before, after)
overriding system value
select v.change, case when v.known_change is null then 'REGISTER' else 'CORRECT' end, v.household, coalesce(k.village, f.village), :reason, :batch,
       case when v.differences is not null then (select jsonb_object_agg(d.key, d.value -> 0) from jsonb_each(v.differences) d) end,
       nullif(coalesce(case when v.differences is not null then (select jsonb_object_agg(d.key, d.value -> 1) from jsonb_each(v.differences) d) end, '{}')
              || case when v.known_change is null then '{}' else coalesce(m.members, '{}') end, '{}')
  from registry.intake_verdict v
  left join registry.household k on k.id = v.household
  left join registry.intake_household f on f.batch = :batch and f.row = v.row and f.household_no = v.household_no
  left join (select household, jsonb_build_object(
                        'members', coalesce(jsonb_agg(jsonb_build_object('person', person, 'name', name, 'verdict', verdict, 'differences', differences))
                                            filter (where kind = 'PERSON'), '[]'),
                        'years', coalesce(jsonb_agg(jsonb_build_object('year', year, 'verdict', verdict, 'differences', differences))
                                          filter (where kind = 'CONDITION'), '[]')) as members
               from registry.intake_verdict
              where batch = :batch and kind in ('PERSON', 'CONDITION') and verdict in ('ADD', 'CHANGE')
                and household in (select household from registry.intake_verdict where batch = :batch and kind = 'HOUSEHOLD' and known_change is not null)
              group by household) m on m.household = v.household
 where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.change is not null
 order by v.change
