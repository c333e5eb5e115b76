-- a household is taken with all its rows or not at all
update registry.intake_verdict v
   set verdict = 'REFUSE', code = 'HOUSEHOLD_REFUSED', change = null, differences = null,
       detail = r.kind || ' ' || r.row
  from (select distinct on (household_no) household_no, kind, row from registry.intake_verdict
         where batch = :batch and verdict = 'REFUSE' and household_no is not null
         order by household_no, kind, row) r
 where v.batch = :batch and v.household_no = r.household_no and v.verdict <> 'REFUSE'
