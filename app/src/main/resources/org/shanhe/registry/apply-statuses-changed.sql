-- what remains of the displaced statuses before the stated day, then the stated status; runs before the household changes
insert into registry.status (household, valid, village, status, members, reason, recorded_at, change)
with stated as (
    select v.household, v.change, h.village, h.members, h.status_since, coalesce(f.status = h.status, true) as same,
           coalesce(f.status, h.status) as status, registry.stated_since(f, h) as since
      from registry.intake_verdict v
      join registry.intake_household f on f.batch = :batch and f.row = v.row
      join registry.household h on h.id = v.household
     where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.verdict = 'CHANGE' and jsonb_exists_any(v.differences, array['status', 'statusSince'])
)
select s.household, daterange(lower(r.valid), s.since), s.village, r.status, r.members, r.reason, :at::timestamptz, s.change
  from stated s
  join registry.past p on p.change = s.change and p.kind = 'status'
 cross join lateral jsonb_populate_record(null::registry.status, p.row) r
 where lower(r.valid) < s.since and not (s.same and upper_inf(r.valid))
union all
select household, daterange(since, null), village, status, members, :reason::text, :at::timestamptz, change from stated
