-- relocations with the village they leave and the nearest day by which something is due
select r.id, r.pack, r.pack_version, r.household, r.title, r.place, d.name as place_name,
       (select f.altitude_m from registry.village_fact f where f.village = r.place order by f.year desc limit 1) as altitude_m,
       r.state, r.state as state_name, r.state_since, r.opened_on, r.ended_on, r.related_as as kind, r.batch, r.reason, r.destination, r.site, r.settling,
       coalesce(r.persons, h.members, 0) as persons, r.consent_on, r.moved_on, r.dwelling, r.area_m2, r.certificate, r.certificate_no,
       r.old_house, r.old_house_on, r.labourers, r.working, r.jobs, r.services, r.income_before_fen, r.income_after_fen,
       t.timer as timer_name, t.due_on,
       case when t.due_on < :today then 'OVERDUE' when t.due_on <= cast(:today as date) + 3 then 'SOON' when t.due_on is not null then 'LATER' else 'NONE' end as colour
  from monitoring.relocation r
  join place.division d on d.code = r.place
  left join registry.household h on h.id = r.household
  left join lateral (select timer, due_on from monitoring.timer t where t.case_id = r.id and t.ended_on is null and not t.waits
                      order by due_on, id limit 1) t on true
 where (cast(:low as bigint) is null or r.place >= :low and r.place < :high)
   and (cast(:state as text) is null or r.state = :state)
   and (cast(:kind as text) is null or r.related_as = :kind)
   and (cast(:batch as text) is null or r.batch = :batch)
   and (cast(:reason as text) is null or r.reason = :reason)
   and (cast(:destination as text) is null or r.destination = :destination)
   and (cast(:site as text) is null or r.site = :site)
   and (cast(:household as bigint) is null or r.household = :household)
   and (cast(:open as boolean) is null or (r.ended_on is null) = :open)
   and (cast(:q as text) is null or starts_with(r.title, :q))
   and r.id > :after
 order by r.id
 limit :limit
