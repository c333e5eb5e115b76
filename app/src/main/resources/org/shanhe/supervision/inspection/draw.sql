-- villages and households of the scope in the order a keyed hash gives them: the same seed draws the same ones
with chosen as (
    select d.code as place, row_number() over (order by hashtextextended(d.code::text, :seed), d.code) as nth
      from place.division d
     where d.down_to = 5 and d.code >= :low and d.code < :high and upper_inf(d.valid)
       and exists (select from registry.household h where h.village = d.code and h.status <> 'REMOVED')
     order by nth limit :villages
), ranked as (
    select h.id, h.village, row_number() over (partition by h.village order by hashtextextended(h.id::text, :seed), h.id) as nth
      from registry.household h join chosen c on c.place = h.village where h.status <> 'REMOVED'
), drawn as (
    insert into supervision.sampled (inspection, place, household, nth)
    select cast(:id as bigint), place, null, nth from chosen
    union all
    select cast(:id as bigint), village, id, nth from ranked where nth <= :households
    returning household
)
select count(*) from drawn
