-- a notice about a project or a batch, with what it says
with posted as (
    insert into project.notice (project, batch, place, partner, kind, boards, posted_on, last_on, body)
    values (cast(:project as bigint), cast(:batch as bigint), :place, cast(:partner as bigint), :kind, cast(:boards as text[]), :from, :last,
            cast(:body as jsonb))
    returning id, project, batch, place
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'project.notice.post', coalesce('project/' || project, 'batch/' || batch), place, jsonb_build_object('notice', id) from posted
)
select id from posted
