-- the status history of the new households: as the file tells it, else from the days it gives
insert into registry.status (household, valid, village, status, members, reason, recorded_at, change)
with told as (
    select v.household, v.change, h.village, s.since, s.status, coalesce(s.members, h.members) as members, s.reason
      from registry.intake_verdict v
      join registry.household h on h.id = v.household
      join registry.intake_status s on s.batch = :batch and s.household_no = v.household_no
     where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.verdict = 'ADD'
), added as (
    select v.household, v.change, h.village, h.members, h.identified_on, h.exited_on, h.status, h.status_since
      from registry.intake_verdict v
      join registry.household h on h.id = v.household
     where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.verdict = 'ADD'
       and not exists (select from registry.intake_status s where s.batch = :batch and s.household_no = v.household_no)
), steps as (
    select household, change, village, since, status, members, reason from told
    union all
    select household, change, village, identified_on, 'POOR', members, null from added where status not in ('POOR', 'ORDINARY') and identified_on < status_since
    union all
    select household, change, village, exited_on, 'EXITED', members, null
      from added where status = 'RELAPSED' and exited_on > identified_on and exited_on < status_since
    union all
    select household, change, village, status_since, status, members, null from added
)
select household, daterange(since, lead(since) over (partition by household order by since)), village, status, members, reason, :at::timestamptz, change
  from steps
