-- the years as they were, their version above all that were seen
insert into registry.village_fact
select n.*
  from registry.change c
  join registry.past p on p.change = c.id and p.kind = 'village_fact'
 cross join lateral jsonb_populate_record(null::registry.village_fact, p.row
       || jsonb_build_object('version', (p.row ->> 'version')::integer + 2, 'recorded_at', greatest(cast(:at as timestamptz), upper(p.known) + interval '1 microsecond'))) n
 where c.batch = :batch and c.kind = 'VILLAGE'
