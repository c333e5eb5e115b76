-- two rows that mean the same known person, or bear the same person number
with taken as materialized (
    select p.row, p.person, f.person_no
      from registry.intake_verdict p
      join registry.intake_person f on f.batch = :batch and f.row = p.row
     where p.batch = :batch and p.kind = 'PERSON' and p.verdict <> 'REFUSE'
), person_twice as (
    select person from taken group by person having count(*) > 1
), number_twice as (
    select person_no from taken where person_no is not null group by person_no having count(*) > 1
)
update registry.intake_verdict v
   set verdict = 'REFUSE', code = 'PERSON_TWICE', differences = null
 where v.batch = :batch and v.kind = 'PERSON'
   and v.row in (select row from taken where person in (select person from person_twice) or person_no in (select person_no from number_twice))
