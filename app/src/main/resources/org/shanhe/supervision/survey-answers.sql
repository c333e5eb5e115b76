-- questionnaires of inspections in which a question was answered in one of the ways asked for, by the village they were filled in
select p.place, i.partner, s.on_day, 'survey' as kind, s.id as subject, s.id as entry, 1::numeric as quantity, i.id as ref,
       i.number || ' ' || coalesce(h.household_no, d.name) as label, null::text as purpose
  from supervision.survey s
  join supervision.sampled p on p.id = s.sampled
  join supervision.inspection i on i.id = s.inspection
  join place.division d on d.code = p.place
  left join registry.household h on h.id = p.household
 where exists (select from jsonb_each_text(s.answers) a where a.key = any (:questions) and a.value = any (:answers))
   and p.place >= :low and p.place < :high
   and s.on_day <= cast(:on as date) and (cast(:from as date) is null or s.on_day >= :from)
   and (cast(:partners as bigint[]) is null or i.partner = any (:partners))
