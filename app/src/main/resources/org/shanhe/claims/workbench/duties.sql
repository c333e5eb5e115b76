-- claims that were last given to the running account and not reported done; they are that person's at whatever level
with last_step as (
    select distinct on (s.document, s.start_at) s.id, s.document, s.start_at, s.surface, s.kind, s.assignee, s.due_on, s.said
      from claims.step s
     where s.kind in ('ASSIGN', 'DONE')
     order by s.document, s.start_at, s.id desc
)
select 'CLAIM' as kind, s.id, null::text as about, null::text as state, s.surface || ' · ' || d.name as title, d.place, d.partner,
       :levels::text[] as levels, s.due_on, null::date as wait_until, s.said as steps,
       '/claims/' || d.id || '?at=' || s.start_at as address, null::text as own
  from last_step s
  join claims.document d on d.id = s.document
 where s.kind = 'ASSIGN' and s.assignee = kernel.scope_account()
