-- the years that are replaced
insert into registry.past (kind, household, village, known, change, row)
select 'village_fact', null, k.village, tstzrange(k.recorded_at, greatest(cast(:at as timestamptz), k.recorded_at + interval '1 microsecond')), v.change, to_jsonb(k)
  from registry.intake_verdict v
  join registry.village_fact k on k.village = cast(v.household_no as bigint) and k.year = v.year
 where v.batch = :batch and v.kind = 'VILLAGE' and v.change is not null
