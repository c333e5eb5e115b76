-- what is said of a finding that is not closed, with what was said before kept whole
with old as (
    select * from supervision.finding where id = :id and version = :version and state <> 'CLOSED' for update
), past as (
    insert into supervision.finding_past (finding, version, row, reason) select id, version, to_jsonb(old), :reason from old
    returning 1
), changed as (
    update supervision.finding f
       set source = :source, source_document = :sourceDocument, source_on = cast(:sourceOn as date), found_on = :foundOn, text = :text,
           category = :category, reach = :reach, term = :term, partner = :partner, households = :households, persons = :persons,
           amount_fen = :amountFen, lead_unit = :leadUnit, lead_person = :leadPerson, co_units = :coUnits, target = :target, due_on = :dueOn,
           mechanism = :mechanism, mechanism_document = :mechanismDocument, version = f.version + 1
      from old where f.id = old.id
    returning 1
)
select count(*) from changed, past
