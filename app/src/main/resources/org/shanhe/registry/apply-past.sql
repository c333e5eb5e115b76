-- what the batch replaces goes into the past: households touched, persons and years changed, statuses the stated one displaces
insert into registry.past (kind, household, person, village, known, change, row)
with touched as (
    select household, change from registry.intake_verdict
     where batch = :batch and kind = 'HOUSEHOLD' and change is not null and known_change is not null
)
select 'household', k.id, null::bigint, k.village, tstzrange(k.recorded_at, :at), t.change, to_jsonb(k)
  from touched t join registry.household k on k.id = t.household
union all
select 'monitored', k.household, null, k.village, tstzrange(k.recorded_at, :at), t.change, to_jsonb(k)
  from touched t
  join registry.intake_verdict v on v.batch = :batch and v.kind = 'HOUSEHOLD' and v.household = t.household
  join registry.intake_household f on f.batch = :batch and f.row = v.row and f.household_no = v.household_no and f.monitored is not null
  join registry.monitored k on k.household = t.household
union all
select 'person', k.household, k.id, k.village, tstzrange(k.recorded_at, :at), t.change, to_jsonb(k)
  from touched t
  join registry.intake_verdict v on v.batch = :batch and v.kind = 'PERSON' and v.verdict = 'CHANGE' and v.household = t.household
  join registry.person k on k.id = v.person
union all
select 'condition', k.household, null, k.village, tstzrange(k.recorded_at, :at), t.change, to_jsonb(k)
  from touched t
  join registry.intake_verdict v on v.batch = :batch and v.kind = 'CONDITION' and v.verdict = 'CHANGE' and v.household = t.household
  join registry.condition k on k.household = v.household and k.year = v.year
union all
select 'status', k.household, null, k.village, tstzrange(k.recorded_at, :at), v.change, to_jsonb(k)
  from registry.intake_verdict v
  join registry.intake_household f on f.batch = :batch and f.row = v.row
  join registry.household h on h.id = v.household
  join registry.status k on k.household = v.household
 where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.verdict = 'CHANGE' and jsonb_exists_any(v.differences, array['status', 'statusSince'])
   and (k.valid && daterange(registry.stated_since(f, h), null)
        or coalesce(f.status = h.status, true) and upper(k.valid) = h.status_since)
