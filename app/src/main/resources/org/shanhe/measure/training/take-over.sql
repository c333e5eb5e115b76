-- classes of earlier years, completed; those known by number are left alone
insert into measure.session (key, class_no, kind, name, subject, partner, place, venue, starts_on, ends_on, hours, teacher, state, completed_at,
                             completed_by)
select 'held:' || g.class_no, g.class_no, g.kind, g.name, g.subject, g.partner, g.place, g.venue, g.starts_on, g.ends_on, g.hours, g.teacher,
       'COMPLETED', clock_timestamp(), kernel.scope_account()
  from unnest(cast(:classNo as text[]), cast(:kind as text[]), cast(:name as text[]), cast(:subject as text[]), cast(:partner as bigint[]),
              cast(:place as bigint[]), cast(:venue as text[]), cast(:startsOn as date[]), cast(:endsOn as date[]),
              cast(:hours as numeric[]), cast(:teacher as text[]))
       g (class_no, kind, name, subject, partner, place, venue, starts_on, ends_on, hours, teacher)
on conflict do nothing
