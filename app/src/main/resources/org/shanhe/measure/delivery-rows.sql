-- deliveries, the latest first, with the names a list shows; those withdrawn instead where asked
select e.id, e.kind, k.family, e.purpose, e.receiver, e.household, e.person, coalesce(p.name, h.head_name) as label, e.place,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end)
           as place_path,
       e.partner, partner.named(e.partner) as partner_name, e.project, j.name as project_name, e.quantity, e.unit, e.counting, e.amount_fen,
       e.delivered_on, e.remark, e.origin, e.recorded_at, e.recorded_by, e.withdrawn_at is not null as withdrawn
  from measure.entry e
  left join policy.measure_kind k on k.kind = e.kind and k.valid @> e.delivered_on
  left join registry.person p on p.id = e.person
  left join registry.household h on h.id = e.household
  left join project.project j on j.id = e.project
  left join place.division d on d.code = e.place
  left join place.division town on town.code = e.place / 1000 * 1000
  left join place.division county on county.code = e.place / 1000000 * 1000000
 where e.place >= :low and e.place < :high
   and (e.withdrawn_at is not null) = :withdrawn
   and (cast(:id as bigint) is null or e.id = :id)
   and (cast(:kind as text) is null or e.kind = :kind)
   and (cast(:family as text) is null or :family in (k.family, k.reported_as))
   and (cast(:partner as bigint) is null or e.partner = :partner)
   and (cast(:project as bigint) is null or e.project = :project)
   and (cast(:household as bigint) is null or e.household = :household)
   and (cast(:person as bigint) is null or e.person = :person)
   and (cast(:campaign as bigint) is null or e.campaign = :campaign)
   and (cast(:origin as text) is null or e.origin = :origin)
   and (cast(:receiver as text) is null or e.receiver = :receiver)
   and (cast(:from as date) is null or e.delivered_on >= :from)
   and (cast(:to as date) is null or e.delivered_on <= :to)
   and (cast(:begins as text) is null or starts_with(p.name, :begins) or starts_with(h.head_name, :begins) or starts_with(j.name, :begins)
        or starts_with(h.household_no, :begins))
   -- who is looked for by name or number would be found by what may not be told of them
   and (e.kind <> all (cast(:hidden as text[])) or num_nonnulls(cast(:household as bigint), cast(:person as bigint), cast(:begins as text)) = 0)
   and (e.delivered_on, e.id) < (cast(:beforeDay as date), :beforeId)
 order by e.delivered_on desc, e.id desc
 limit :limit
