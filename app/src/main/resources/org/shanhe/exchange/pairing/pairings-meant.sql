-- which organisations, household and place each line means, and how many organisations its names might
with line as (
    select *
      from unnest(cast(:line as bigint[]), cast(:kind as text[]), cast(:partner as text[]), cast(:responsible as text[]), cast(:householdNo as text[]),
                  cast(:place as bigint[])) n (line, kind, partner, responsible, household_no, place)
), called as (
    select partner as name from line where partner is not null
    union
    select responsible from line where responsible is not null
), organisation as (
    select c.name, coalesce(max(p.id) filter (where p.name = c.name), case when count(p.id) = 1 then max(p.id) end) as id,
           cast(count(p.id) as integer) as many
      from called c
      left join partner.partner p on p.name = c.name or p.short_name = c.name
     group by c.name
)
select l.line, o.id as partner, coalesce(o.many, 0) as partners, r.id as responsible, coalesce(r.many, 0) as responsibles, h.id as household,
       coalesce(h.village, d.code) as place, coalesce(coalesce(h.village, d.code) <@ (select kernel.scope_places()), true) as within,
       coalesce(h.village <> l.place and (l.place % 1000 <> 0 or h.village / 1000000 <> l.place / 1000000), false) as elsewhere
  from line l
  left join organisation o on o.name = l.partner
  left join organisation r on r.name = l.responsible
  left join registry.household h on h.household_no = l.household_no and l.kind = 'HOUSEHOLD'
  left join place.division d on d.code = l.place
