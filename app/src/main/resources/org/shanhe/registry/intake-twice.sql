-- two rows that mean the same known person, or bear the same person number
update registry.intake_verdict v
   set verdict = 'REFUSE', code = 'PERSON_TWICE', differences = null
  from (select p.row, count(*) over (partition by p.person) as times, count(*) over (partition by f.person_no) as numbers, f.person_no
          from registry.intake_verdict p
          join registry.intake_person f on f.batch = :batch and f.row = p.row
         where p.batch = :batch and p.kind = 'PERSON' and p.verdict <> 'REFUSE') t
 where v.batch = :batch and v.kind = 'PERSON' and v.row = t.row and (t.times > 1 or t.person_no is not null and t.numbers > 1)
