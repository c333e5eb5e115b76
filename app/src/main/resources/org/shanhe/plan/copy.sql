-- last year's plan taken over into another year, every day moved by as many years
with earlier as (
    select * from plan.plan where id = :id
), added as (
    insert into plan.plan (subject, subject_id, village, household, person, year, valid, goals, analysis, copied_from)
    select e.subject, e.subject_id, e.village, e.household, e.person, :year,
           daterange(make_date(cast(:year as integer), 1, 1), make_date(cast(:year as integer), 12, 31), '[]'), e.goals, e.analysis, e.id
      from earlier e
    on conflict (subject, subject_id, year) do nothing
    returning id, village
), items as (
    insert into plan.item (plan, village, position, need_list, need_code, kind, quantity, unit, amount_fen, responsible_kind, responsible,
                           responsible_name, due_on, expected, details)
    select a.id, a.village, i.position, i.need_list, i.need_code, i.kind, i.quantity, i.unit, i.amount_fen, i.responsible_kind, i.responsible,
           i.responsible_name, cast(i.due_on + make_interval(years => cast(:year as integer) - e.year) as date), i.expected, i.details
      from added a cross join earlier e
      join plan.item i on i.plan = e.id and not i.removed
), noted as (
    insert into kernel.audit (action, subject, place, detail)
    select 'plan.copy', 'plan/' || a.id, a.village, jsonb_build_object('from', cast(:id as bigint)) from added a
)
select id from added
