-- inspections in the order of their ids, with what was drawn, asked and found
select i.id, i.number, i.kind, i.title, i.task, i.place, d.name as place_name, i.partner, partner.named(i.partner) as partner_name, i.from_on,
       i.until_on, array_to_string(i.forms, ',') as forms, i.unannounced, i.seed, i.feedback_document, i.feedback, i.feedback_on,
       i.feedback_due_on,
       (select count(*) from supervision.inspector m where m.inspection = i.id) as team,
       (select count(*) from supervision.sampled s where s.inspection = i.id and s.household is null) as villages,
       (select count(*) from supervision.sampled s where s.inspection = i.id and s.household is not null) as households,
       (select count(*) from supervision.survey s where s.inspection = i.id) as surveys,
       f.findings, f.closed
  from supervision.inspection i
  join place.division d on d.code = i.place
 cross join lateral (select count(*) as findings, count(*) filter (where state = 'CLOSED') as closed
                       from supervision.finding f where f.inspection = i.id) f
 where i.place >= :low and i.place < :high
   and (cast(:id as bigint) is null or i.id = :id)
   and (cast(:kind as text) is null or i.kind = :kind)
   and (cast(:year as integer) is null or extract(year from i.from_on) = :year)
   and i.id > :after
 order by i.id
 limit :limit
