-- the fields of a project and its budget by source, if it still stands in the version the writer saw
with saved as (
    update project.project
       set name = :name, purpose = :purpose, type = :type, sector = :sector, place = :place, partner = :partner, construction = :construction,
           content = :content, unit = :unit, responsible = :responsible, started_on = cast(:startedOn as date), finish_on = cast(:finishOn as date),
           target = :target, participation = :participation, linkage = cast(:linkage as text[]), linkage_note = :linkageNote,
           to_household = :toHousehold, relocation = :relocation, asset_owner = :assetOwner, programme = cast(:programme as bigint),
           households = cast(:households as integer), persons = cast(:persons as integer), exited_households = cast(:exitedHouseholds as integer),
           exited_persons = cast(:exitedPersons as integer), monitored_households = cast(:monitoredHouseholds as integer),
           monitored_persons = cast(:monitoredPersons as integer), version = version + 1
     where id = :id and version = :version
    returning id, version, place, partner
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'project.project.edit', 'project/' || id, place, cast(:detail as jsonb) from saved
)
select id, version from saved
