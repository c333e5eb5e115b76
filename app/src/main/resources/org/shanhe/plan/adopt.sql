-- the suggestions of several drafts taken as they stand
with drafts as (
    update plan.plan p
       set goals = coalesce(p.goals, :goals), version = p.version + 1, recorded_at = clock_timestamp(), recorded_by = kernel.scope_account()
     where p.id = any (:ids) and p.state = 'DRAFT'
    returning p.id, p.village
), taken as (
    update plan.item i
       set suggested = false, responsible_kind = 'CADRE', responsible_name = :responsible, due_on = cast(:dueOn as date), quantity = 1,
           recorded_at = clock_timestamp()
      from drafts d
     where i.plan = d.id and i.suggested and not i.removed
    returning i.id
), noted as (
    insert into kernel.audit (action, subject, place, detail)
    select 'plan.adopt', 'plan/' || d.id, d.village, '{}' from drafts d
)
select cast(count(*) as integer) from taken
