-- an appeal with its receipt; no row comes back where there is no such place
with entered as (
    insert into monitoring.appeal (receipt, place, case_id, channel, name, contact, text, raised_on, due_on)
    select :receipt, d.code, c.id, :channel, :name, :contact, :text, :today, :due
      from place.division d left join monitoring.case c on c.id = cast(:case as bigint)
     where d.code = :place
    returning id, place, receipt, raised_on, due_on
), audited as (
    insert into kernel.audit (action, subject, place)
    select 'monitoring.appeal.enter', 'appeal/' || id, place from entered
)
select receipt, raised_on, due_on from entered
