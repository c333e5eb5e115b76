-- projects proposed together, each with its account in the ledger; a key that is known is left alone
with given as (
    select * from unnest(cast(:key as text[]), cast(:projectNo as text[]), cast(:name as text[]), cast(:purpose as text[]), cast(:type as text[]),
                         cast(:sector as text[]), cast(:place as bigint[]), cast(:partner as bigint[]), cast(:origin as text[]),
                         cast(:generation as text[]), cast(:construction as text[]), cast(:content as text[]), cast(:unit as text[]),
                         cast(:responsible as text[]), cast(:startedOn as date[]), cast(:finishOn as date[]), cast(:target as text[]),
                         cast(:participation as text[]), cast(:linkage as text[]), cast(:linkageNote as text[]), cast(:toHousehold as boolean[]),
                         cast(:relocation as boolean[]), cast(:assetOwner as text[]), cast(:households as integer[]), cast(:persons as integer[]),
                         cast(:exitedHouseholds as integer[]), cast(:exitedPersons as integer[]), cast(:monitoredHouseholds as integer[]),
                         cast(:monitoredPersons as integer[]))
                  g (key, project_no, name, purpose, type, sector, place, partner, origin, generation, construction, content, unit, responsible,
                     started_on, finish_on, target, participation, linkage, linkage_note, to_household, relocation, asset_owner, households, persons,
                     exited_households, exited_persons, monitored_households, monitored_persons)
),
added as (
    insert into project.project (request_key, project_no, name, purpose, type, sector, place, partner, origin, generation, construction, content, unit,
                                 responsible, started_on, finish_on, target, participation, linkage, linkage_note, to_household, relocation, asset_owner,
                                 households, persons, exited_households, exited_persons, monitored_households, monitored_persons, stage, stage_since,
                                 account)
    select g.key, g.project_no, g.name, g.purpose, g.type, g.sector, g.place, g.partner, g.origin, g.generation, g.construction, g.content, g.unit,
           g.responsible, g.started_on, g.finish_on, g.target, g.participation, coalesce(string_to_array(nullif(g.linkage, ''), ','), '{}'),
           g.linkage_note, g.to_household, g.relocation, g.asset_owner, g.households, g.persons, g.exited_households, g.exited_persons,
           g.monitored_households, g.monitored_persons, 'PROPOSED', cast(:today as date), a.id
      from given g
      join ledger.account a on a.key = 'project:' || g.project_no
    on conflict do nothing
    returning id, place, request_key
)
insert into kernel.audit (action, subject, place, detail)
select 'project.project.edit', 'project/' || id, place, jsonb_build_object('proposed', true, 'by', request_key) from added
