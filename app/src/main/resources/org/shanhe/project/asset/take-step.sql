with taken as (
    insert into project.asset_step (asset, step, taken_on, document, note, place, partner)
    select id, :step, cast(:on as date), :document, :note, place, partner from project.asset where id = :asset
    returning step, taken_on
),
moved as (
    update project.asset a
       set step = taken.step, version = a.version + 1,
           handed_over_on = case when taken.step = 'HANDED_OVER' then coalesce(a.handed_over_on, taken.taken_on) else a.handed_over_on end
      from taken where a.id = :asset
    returning 1
)
select cast(count(*) as integer) from moved
