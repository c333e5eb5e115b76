-- a household with no head, two heads or nobody left after applying is refused
update registry.intake_verdict v
   set verdict = 'REFUSE', change = null, household = null, differences = null,
       code = case when c.members = 0 then 'MEMBERS_MISSING' when c.heads = 0 then 'HEAD_MISSING' else 'HEAD_TWICE' end
  from (select h.household, count(*) filter (where m.living) as members, count(*) filter (where m.living and m.relation = 'HEAD') as heads
          from registry.intake_verdict h
          left join (select p.household, coalesce(f.relation, k.relation) as relation,
                            coalesce(f.life_state, k.life_state, 'LIVING') = 'LIVING' as living
                       from registry.intake_verdict p
                       join registry.intake_person f on f.batch = :batch and f.row = p.row
                       left join registry.person k on k.id = p.person
                      where p.batch = :batch and p.kind = 'PERSON' and p.verdict <> 'REFUSE'
                     union all
                     select k.household, k.relation, true
                       from registry.person k
                       join registry.intake_verdict h on h.batch = :batch and h.kind = 'HOUSEHOLD' and h.household = k.household and h.known_change is not null
                      where k.left_on is null
                        and not exists (select from registry.intake_verdict p where p.batch = :batch and p.kind = 'PERSON' and p.person = k.id)) m
                 on m.household = h.household
         where h.batch = :batch and h.kind = 'HOUSEHOLD' and h.household is not null
         group by h.household
        having count(*) filter (where m.living and m.relation = 'HEAD') <> 1) c
 where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.household = c.household
   and not exists (select from registry.intake_verdict r where r.batch = :batch and r.household_no = v.household_no and r.verdict = 'REFUSE')
