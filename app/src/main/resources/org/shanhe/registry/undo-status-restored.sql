insert into registry.status (household, valid, village, status, members, reason, recorded_at, change)
select r.household, r.valid, r.village, r.status, r.members, r.reason, :at, r.change
  from registry.change c
  join registry.change u on u.batch = c.batch and u.kind = 'UNDO' and u.household = c.household
  join registry.past p on p.change = c.id and p.kind = 'status'
 cross join lateral jsonb_populate_record(null::registry.status, p.row) r
 where c.batch = :batch and c.kind = 'CORRECT'
