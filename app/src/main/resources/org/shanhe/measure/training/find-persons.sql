-- living members whom an identity number, a household number or the beginning of a name means
with found as (
    select p.id from registry.person p where p.document_index = decode(cast(:token as text), 'hex') and p.left_on is null
    union
    select p.id from registry.household h join registry.person p on p.household = h.id and p.left_on is null
     where cast(:token as text) is null and h.household_no = :words
    union
    (select p.id from registry.person p
      where cast(:token as text) is null and p.name like :words || '%' and p.left_on is null order by p.id limit :limit)
)
select p.id as person, p.name, h.household_no, p.village, d.name as village_name,
       exists (select from measure.attendance a where a.session = :session and a.person = p.id) as attending
  from found f join registry.person p on p.id = f.id join registry.household h on h.id = p.household
  join place.division d on d.code = p.village
 order by p.name, p.id limit :limit
