-- Pairs of living members of different households that agree in what seldom agrees by chance: name and birth within a county, name and
-- phone, and the same household phone with the same name. Two different ID numbers speak against it. Each comparison is one join over
-- the whole scope; groups so large that they say nothing (an office phone, a missing name) are left out.
with living as materialized (
    select p.id, p.household, p.village, p.village / 1000000 as county, p.name, p.sex, p.birth_on, p.document_index, p.phone_index
      from registry.person p
     where p.left_on is null and p.village >= :low and p.village < :high
), named as (
    select county, name, birth_on from living where birth_on is not null and name <> ''
     group by county, name, birth_on having count(*) between 2 and 20
), phoned as (
    select phone_index, name from living where phone_index is not null group by phone_index, name having count(*) between 2 and 20
), matches as (
    select least(a.id, b.id) as person, greatest(a.id, b.id) as other, case when a.village = b.village then 70 else 55 end as points,
           case when a.village = b.village then 'NAME_BIRTH_VILLAGE' else 'NAME_BIRTH_COUNTY' end as ground
      from named n
      join living a on a.county = n.county and a.name = n.name and a.birth_on = n.birth_on
      join living b on b.county = n.county and b.name = n.name and b.birth_on = n.birth_on and b.id > a.id and b.household <> a.household and b.sex = a.sex
    union
    select least(a.id, b.id), greatest(a.id, b.id), 60, 'NAME_PHONE'
      from phoned n
      join living a on a.phone_index = n.phone_index and a.name = n.name
      join living b on b.phone_index = n.phone_index and b.name = n.name and b.id > a.id and b.household <> a.household and b.sex = a.sex
), scored as (
    select m.person, m.other, array_agg(m.ground order by m.ground) as grounds, sum(m.points) as points from matches m group by m.person, m.other
), weighed as (
    select s.person, s.other, a.household, b.household as other_household, a.village, b.village as other_village,
           s.grounds || case when a.document_index is not null and b.document_index is not null then array['DOCUMENTS_DIFFER'] else '{}' end as grounds,
           least(99, s.points + case when h.phone_index = o.phone_index then 20 else 0 end
                     - case when a.document_index is not null and b.document_index is not null then 30 else 0 end) as score
      from scored s
      join living a on a.id = s.person
      join living b on b.id = s.other
      join registry.household h on h.id = a.household
      join registry.household o on o.id = b.household
)
insert into registry.duplicate (person, other, household, other_household, village, other_village, score, grounds)
select person, other, household, other_household, village, other_village, score, grounds from weighed where score >= 40
    on conflict (person, other) do update
   set score = excluded.score, grounds = excluded.grounds, household = excluded.household, other_household = excluded.other_household,
       village = excluded.village, other_village = excluded.other_village
 where duplicate.state = 'OPEN'
