-- drafts for those in a place who have no plan of the year, each cause with a measure that would answer it, to be taken or thrown away
with added as (
    insert into plan.plan (subject, subject_id, village, household, person, year, valid)
    select s.subject, s.subject_id, s.village, s.household, s.person, :year,
           daterange(make_date(cast(:year as integer), 1, 1), make_date(cast(:year as integer), 12, 31), '[]')
      from plan.subject s
     where s.subject = :subject and s.village >= :low and s.village < :high
       and (cast(:subjectId as bigint) is null or s.subject_id = :subjectId)
       and not exists (select from plan.plan p where p.subject = s.subject and p.subject_id = s.subject_id and p.year = :year)
    on conflict (subject, subject_id, year) do nothing
    returning id, subject, subject_id, village
), proposed as (
    insert into plan.item (plan, village, position, need_list, need_code, kind, unit, suggested)
    select a.id, a.village, row_number() over (partition by a.id order by n.list, n.among desc, n.code), n.list, n.code, s.kind, s.unit, true
      from added a
      join plan.need n on n.subject = a.subject and n.subject_id = a.subject_id
      join unnest(cast(:list as text[]), cast(:code as text[]), cast(:kind as text[]), cast(:unit as text[])) s (list, code, kind, unit)
        on s.list = n.list and s.code = n.code
    returning plan
), noted as (
    insert into kernel.audit (action, subject, place, detail)
    select 'plan.draft', 'plan/' || a.id, a.village, '{}' from added a
)
select id from added order by village, id
