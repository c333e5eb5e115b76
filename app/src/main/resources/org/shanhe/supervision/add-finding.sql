-- one finding, once under its key
insert into supervision.finding (source, source_document, source_on, found_on, text, category, reach, term, place, partner, households, persons,
                                 amount_fen, lead_unit, lead_person, co_units, target, due_on, mechanism, mechanism_document, parent, recurs, watched, content, complaint,
                                 inspection, key)
values (:source, :sourceDocument, cast(:sourceOn as date), :foundOn, :text, :category, :reach, :term, :place, :partner, :households, :persons,
        :amountFen, :leadUnit, :leadPerson, :coUnits, :target, :dueOn, :mechanism, :mechanismDocument, cast(:parent as bigint),
        cast(:recurs as bigint), cast(:watched as bigint), :content, cast(:complaint as bigint),
        cast(:inspection as bigint), :key)
on conflict (key) do nothing
returning id
