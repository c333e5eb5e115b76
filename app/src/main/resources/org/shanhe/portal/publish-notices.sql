-- what was posted, as the public reads it, and the projects it announces
with posted as (
    insert into portal.publication (kind, subject, matter, place, partner, zh, en, from_on, to_on, objectable, body, names_until, basis, published_on)
    select n.kind, n.subject, n.matter, n.place, n.partner, n.zh, n.en, cast(n.from_on as date), cast(n.to_on as date), n.objectable, cast(n.body as jsonb),
           cast(n.names_until as date), n.basis, :today
      from unnest(cast(:kind as text[]), cast(:subject as bigint[]), cast(:matter as bigint[]), cast(:place as bigint[]), cast(:partner as bigint[]),
                  cast(:zh as text[]), cast(:en as text[]), cast(:fromOn as text[]), cast(:toOn as text[]), cast(:objectable as boolean[]),
                  cast(:body as text[]), cast(:namesUntil as text[]), cast(:basis as text[]))
           n (kind, subject, matter, place, partner, zh, en, from_on, to_on, objectable, body, names_until, basis)
    on conflict (kind, subject) where kind in ('CASE_NOTICE', 'PROJECT_NOTICE') do nothing
    returning id, kind, place, partner, body
), announced as (
    insert into portal.project (publication, project_no, place, partner, name, unit, budget_fen)
    select distinct on (p.id, l.line ->> 'projectNo') p.id, l.line ->> 'projectNo', coalesce(j.place, p.place), p.partner, l.line ->> 'name', l.line ->> 'unit',
           coalesce((l.line ->> 'budgetFen')::bigint, 0)
      from posted p cross join lateral jsonb_array_elements(p.body -> 'projects') l (line)
      left join project.project j on j.project_no = l.line ->> 'projectNo'
     where p.kind = 'PROJECT_NOTICE' and l.line ->> 'projectNo' is not null and l.line ->> 'name' is not null
)
insert into kernel.audit (action, subject, place, detail)
select 'portal.publish', 'publication/' || id, place, jsonb_build_object('kind', kind) from posted
