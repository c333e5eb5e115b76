-- whom each row means: the person matched by hand, else the holder of the identity number, else the household or place of that number
with line as (
    select id, number, token, case when chosen then person end as chosen from exchange.delivery_line where file = :file
),
candidate (line, person, household, place, receiver, worth) as (
    select l.id, p.id, p.household, p.village, 'PERSON', 0 from line l join registry.person p on p.id = l.chosen
    union all
    select l.id, p.id, p.household, p.village, 'PERSON', case when p.left_on is null then 1 else 2 end
      from line l join registry.person p on p.document_index = l.token
     where l.chosen is null
    union all
    select l.id, null, h.id, h.village, 'HOUSEHOLD', 3
      from line l join registry.household h on h.household_no = l.number where l.chosen is null and l.token is null
    union all
    select l.id, null, null, d.code, case when d.level = 5 then 'VILLAGE' else 'COUNTY' end, 4
      from line l join place.division d on d.code = case when l.number ~ '^[1-9][0-9]{11}$' then cast(l.number as bigint) end
     where l.chosen is null and l.token is null
),
meant as (
    select distinct on (line) line, person, household, place, receiver from candidate order by line, worth, person desc
)
update exchange.delivery_line u
   set problems = u.faults, person = m.person, household = m.household, place = m.place, receiver = m.receiver
  from line l left join meant m on m.line = l.id
 where u.id = l.id
