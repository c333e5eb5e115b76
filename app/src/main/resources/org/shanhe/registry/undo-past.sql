-- what the batch wrote goes into the past
insert into registry.past (kind, household, person, village, known, change, row)
with undone as (
    select c.household, c.id as change, u.id as undo
      from registry.change c join registry.change u on u.batch = c.batch and u.kind = 'UNDO' and u.household = c.household
     where c.batch = :batch and c.kind <> 'UNDO'
)
select 'household', k.id, null, k.village, tstzrange(k.recorded_at, :at), c.undo, to_jsonb(k)
  from undone c join registry.household k on k.id = c.household
union all
select 'person', k.household, k.id, k.village, tstzrange(k.recorded_at, :at), c.undo, to_jsonb(k)
  from undone c join registry.person k on k.household = c.household and k.change = c.change
union all
select 'monitored', k.household, null, k.village, tstzrange(k.recorded_at, :at), c.undo, to_jsonb(k)
  from undone c join registry.monitored k on k.household = c.household and k.change = c.change
union all
select 'condition', k.household, null, k.village, tstzrange(k.recorded_at, :at), c.undo, to_jsonb(k)
  from undone c join registry.condition k on k.household = c.household and k.change = c.change
union all
select 'status', k.household, null, k.village, tstzrange(k.recorded_at, :at), c.undo, to_jsonb(k)
  from undone c join registry.status k on k.household = c.household and k.change = c.change
