-- what the register says of each entry on its day: its household, its person, whether the family of its kind answers a cause or a risk of them
with offered as (
    select row, household, person, place, partner, project, cast(day as date) as day, family, reported_as
      from unnest(cast(:row as int[]), cast(:household as bigint[]), cast(:person as bigint[]), cast(:place as bigint[]), cast(:partner as bigint[]),
                  cast(:project as bigint[]), cast(:day as text[]), cast(:family as text[]), cast(:reportedAs as text[]))
           o (row, household, person, place, partner, project, day, family, reported_as)
)
select o.row, h.id as household, h.identified_on, h.village, p.id as person, p.life_state, p.birth_on, p.left_on, m.household as member_of,
       o.partner is null or exists (select from partner.partner k where k.id = o.partner) as partner_known,
       o.project is null or exists (select from project.project k where k.id = o.project) as project_known,
       -- where the household lives, or lived
       h.id is null or o.place = h.village or exists (select from registry.status s where s.household = h.id and s.village = o.place)
           as placed,
       -- a family that answers nothing at all cannot fail to answer
       h.id is null or n.list is null or n.answered
       or not exists (select from policy.measure_answer a where a.family in (o.family, o.reported_as) and a.valid @> o.day) as answered
  from offered o
  left join registry.person p on p.id = o.person
  left join lateral (select m.household from registry.membership m
                      where m.id = o.person and m.joined_on <= o.day and (m.left_on is null or m.left_on > o.day)
                      order by m.household = o.household desc limit 1) m on true
  left join registry.household h on h.id = coalesce(o.household, m.household, p.household)
  left join lateral (
      select min(n.list) as list,
             bool_or(exists (select from policy.measure_answer a
                              where (a.list, a.code) = (n.list, n.code) and a.valid @> o.day and a.family in (o.family, o.reported_as))) as answered
        from (select 'CAUSE' as list, unnest(array_prepend(h.cause_main, h.causes_other)) as code
              union all
              select 'RISK', unnest(w.risks) from registry.monitored w where w.household = h.id and w.cleared_on is null) n
       where n.code is not null
      ) n on true
