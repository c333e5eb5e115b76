-- assets whose keys are new, each with its first step and its first status; of a project's partner where none is named
with given as (
    select n.*
      from unnest(cast(:key as text[]), cast(:assetNo as text[]), cast(:name as text[]), cast(:assetClass as text[]), cast(:place as bigint[]),
                  cast(:partner as bigint[]), cast(:project as bigint[]), cast(:originalValue as bigint[]), cast(:builtOn as date[]),
                  cast(:handedOverOn as date[]), cast(:address as text[]), cast(:longitude as double precision[]),
                  cast(:latitude as double precision[]), cast(:size as numeric[]), cast(:unit as text[]), cast(:specification as text[]),
                  cast(:careBody as text[]), cast(:carePerson as text[]), cast(:operation as text[]), cast(:operator as text[]),
                  cast(:contractFrom as date[]), cast(:contractTo as date[]), cast(:rent as bigint[]), cast(:capacityKw as numeric[]),
                  cast(:gridId as text[]))
           n (key, asset_no, name, class, place, partner, project, original_value_fen, built_on, handed_over_on, address, longitude, latitude,
              size, unit, specification, care_body, care_person, operation, operator, contract_from, contract_to, rent_fen, capacity_kw, grid_id)
),
added as (
    insert into project.asset (key, asset_no, name, class, place, partner, project, original_value_fen, built_on, handed_over_on, address, longitude,
                               latitude, size, unit, specification, care_body, care_person, operation, operator, contract_from, contract_to,
                               rent_fen, capacity_kw, grid_id)
    select n.key, coalesce(n.asset_no, 'ZC' || n.place / 1000000 || '-' || upper(left(md5(n.key), 8))), n.name, n.class, n.place,
           coalesce(n.partner, p.partner), n.project, n.original_value_fen, n.built_on, n.handed_over_on, n.address, n.longitude, n.latitude, n.size,
           n.unit, n.specification, n.care_body, n.care_person, n.operation, n.operator, n.contract_from, n.contract_to, n.rent_fen, n.capacity_kw,
           n.grid_id
      from given n left join project.project p on p.id = n.project
     order by n.key
    on conflict (key) do nothing
    returning id, place, partner, built_on
),
stepped as (
    insert into project.asset_step (asset, step, taken_on, place, partner) select id, 'SURVEYED', built_on, place, partner from added returning 1
),
standing as (
    insert into project.asset_status (asset, since, status, reason, place, partner)
    select id, built_on, 'NORMAL', '建成', place, partner from added returning 1
)
select cast(count(*) as integer) from standing
