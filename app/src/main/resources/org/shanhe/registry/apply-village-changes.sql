-- one change a village's year
insert into registry.change (id, kind, household, village, reason, batch, before, after)
overriding system value
select v.change, 'VILLAGE', null, cast(v.household_no as bigint), :reason, :batch,
       case when v.known_change is not null then (select jsonb_object_agg(d.key, d.value -> 0) from jsonb_each(v.differences) d) end,
       jsonb_build_object('year', v.year) || coalesce((select jsonb_object_agg(d.key, d.value -> 1) from jsonb_each(v.differences) d), '{}')
  from registry.intake_verdict v
 where v.batch = :batch and v.kind = 'VILLAGE' and v.change is not null
