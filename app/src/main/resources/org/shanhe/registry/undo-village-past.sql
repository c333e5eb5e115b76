-- what the batch said of villages goes into the past
insert into registry.past (kind, household, village, known, change, row)
select 'village_fact', null, k.village, tstzrange(k.recorded_at, greatest(cast(:at as timestamptz), k.recorded_at + interval '1 microsecond')), u.id, to_jsonb(k)
  from registry.change c
  join registry.village_fact k on k.change = c.id and k.village = c.village
  join registry.change u on u.batch = c.batch and u.kind = 'UNDO' and u.household is null and u.village = c.village and u.before = c.after
 where c.batch = :batch and c.kind = 'VILLAGE'
