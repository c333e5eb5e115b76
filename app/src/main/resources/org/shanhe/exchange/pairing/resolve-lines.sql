-- which organisations, household and place each line means; what it names that nobody in scope knows is a problem
with line as (
    select id, kind, partner_name, responsible_name, household_no, place, faults from exchange.pairing_line where file = :file
), called as (
    select partner_name as name from line where partner_name is not null
    union
    select responsible_name from line where responsible_name is not null
), organisation as (
    select c.name, coalesce(max(p.id) filter (where p.name = c.name), case when count(p.id) = 1 then max(p.id) end) as id, count(p.id) as many
      from called c
      left join partner.partner p on p.name = c.name or p.short_name = c.name
     group by c.name
)
update exchange.pairing_line u
   set partner = o.id, responsible = r.id, household = h.id, at = coalesce(h.village, d.code), stands = null, problems = j.problems,
       verdict = case when j.problems = '{}' then 'READY' else 'REFUSED' end
  from line l
  left join organisation o on o.name = l.partner_name
  left join organisation r on r.name = l.responsible_name
  left join registry.household h on h.household_no = l.household_no and l.kind = 'HOUSEHOLD'
  left join place.division d on d.code = l.place
  cross join lateral (select l.faults
       || case when o.name is null or o.id is not null then '{}' when o.many > 1 then array['PARTNER_AMBIGUOUS'] else array['PARTNER_UNKNOWN'] end
       || case when r.name is null or r.id is not null then '{}' when r.many > 1 then array['RESPONSIBLE_AMBIGUOUS'] else array['RESPONSIBLE_UNKNOWN'] end
       || case when l.kind = 'HOUSEHOLD' and l.household_no is not null and h.id is null then array['HOUSEHOLD_UNKNOWN']
               when h.village <> l.place and (l.place % 1000 <> 0 or h.village / 1000000 <> l.place / 1000000) then array['HOUSEHOLD_ELSEWHERE'] else '{}' end
       || case when l.place is not null and d.code is null then array['PLACE_UNKNOWN']
               when not coalesce(h.village, d.code) <@ (select kernel.scope_places()) then array['PLACE_OUT_OF_SCOPE'] else '{}' end as problems) j
 where u.id = l.id
