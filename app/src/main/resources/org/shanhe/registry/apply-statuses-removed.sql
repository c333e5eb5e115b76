-- the displaced statuses, which apply-past.sql has kept
delete from registry.status k
 using registry.past p
 where p.kind = 'status' and p.household = k.household and p.row ->> 'valid' = k.valid::text
   and p.change in (select change from registry.intake_verdict where batch = :batch and kind = 'HOUSEHOLD' and verdict = 'CHANGE')
