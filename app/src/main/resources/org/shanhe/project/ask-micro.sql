-- what a household asks for under a project; asked again it is the same
with asked as (
    insert into project.micro (project, household, place, partner, content, fiscal_fen, own_fen, other_fen, expected, due_on, asked_on)
    select p.id, h.id, h.village, p.partner, :content, :fiscal, :own, :other, :expected, cast(:due as date), :today
      from project.project p join registry.household h on h.household_no = :number
     where p.id = :project
    on conflict (project, household, content) do update set content = excluded.content
    returning id, version, project, place
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'project.micro.ask', 'project/' || project, place, jsonb_build_object('micro', id) from asked
)
select id, version from asked
