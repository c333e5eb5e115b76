-- the right from a day on; who held it until then holds it to that day
with ended as (
    update project.asset_right r set valid = daterange(lower(r.valid), cast(:from as date))
     where r.asset = :asset and r.kind = :kind and upper_inf(r.valid) and lower(r.valid) < cast(:from as date)
    returning 1
),
given as (
    insert into project.asset_right (asset, kind, valid, holder, document, place, partner)
    select a.id, :kind, daterange(cast(:from as date), null), :holder, :document, a.place, a.partner
      from project.asset a
     where a.id = :asset and (select count(*) from ended) >= 0
       and not exists (select from project.asset_right r where r.asset = :asset and r.kind = :kind and lower(r.valid) >= cast(:from as date))
    returning 1
)
select cast(count(*) as integer) from given
