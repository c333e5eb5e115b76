-- what was known of the year, with what the file states over it
insert into registry.village_fact
select n.*
  from registry.intake_verdict v
  join registry.intake_village f on f.batch = :batch and f.row = v.row
  left join registry.past p on p.change = v.change and p.kind = 'village_fact'
 cross join lateral jsonb_populate_record(null::registry.village_fact, coalesce(p.row, '{}') || f.facts
       || jsonb_build_object('village', f.village, 'year', f.year, 'version', coalesce((p.row ->> 'version')::integer, 0) + 1,
                             'recorded_at', coalesce(upper(p.known), cast(:at as timestamptz)), 'change', v.change)) n
 where v.batch = :batch and v.kind = 'VILLAGE' and v.change is not null
