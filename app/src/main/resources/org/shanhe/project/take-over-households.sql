-- the households that projects taken over are for
insert into project.beneficiary (project, household, place, partner, listed_on)
select p.id, h.id, p.place, p.partner, p.stage_since
  from unnest(cast(:projectNo as text[]), cast(:number as text[])) l (project_no, number)
  join project.project p on p.project_no = l.project_no
  join registry.household h on h.household_no = l.number
on conflict do nothing
