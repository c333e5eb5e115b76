-- the villages with a household or a year of facts in scope, a page in the order of their codes: each next one is one look at an index
with recursive village (code) as (
    select least((select min(h.village) from registry.household h where h.village > :after and h.village >= :low and h.village < :high),
                 (select min(f.village) from registry.village_fact f where f.village > :after and f.village >= :low and f.village < :high))
    union all
    select least((select min(h.village) from registry.household h where h.village > v.code and h.village < :high),
                 (select min(f.village) from registry.village_fact f where f.village > v.code and f.village < :high))
      from village v where v.code is not null
), shown as (
    select d.code, d.name, concat_ws(' ', county.name, case when town.code <> county.code then town.name end) as place_path
      from village v
      join place.division d on d.code = v.code
      left join place.division town on town.code = d.code / 1000 * 1000
      left join place.division county on county.code = d.code / 1000000 * 1000000
     where cast(:q as text) is null or starts_with(d.name, :q) or starts_with(d.initials, lower(:q)) or starts_with(d.code::text, :q)
     limit :limit
)
select s.code::text as village, s.name, s.place_path, h.households, h.persons, h.poor, h.exited,
       (select count(*) from registry.monitored m where m.village = s.code and m.cleared_on is null) as monitored,
       (select count(*) from registry.household_group g where g.village = s.code and g.ended_on is null) as groups,
       (select count(*) from registry.leader l where l.village = s.code and l.ended_on is null) as leaders,
       (select max(f.year) from registry.village_fact f where f.village = s.code) as facts_year
  from shown s
 cross join lateral (select count(*) filter (where status not in ('REMOVED', 'ORDINARY')) as households,
                            coalesce(sum(members) filter (where status not in ('REMOVED', 'ORDINARY')), 0)::bigint as persons,
                            count(*) filter (where status in ('POOR', 'PRE_EXIT', 'RELAPSED')) as poor,
                            count(*) filter (where status = 'EXITED') as exited
                       from registry.household where village = s.code) h
 order by s.code
