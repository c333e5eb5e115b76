-- change requests in scope, the latest first; drafts are their writer's alone
select r.id, r.kind, r.state, r.household, coalesce(h.household_no, a.household_no) as household_no,
       coalesce(h.head_name, a.head_name) as head_name, r.village::text as village,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end) as place_path,
       case when r.state in ('SUBMITTED', 'APPROVED') then r.route[r.step + 1] end as next, r.reason, r.cause, r.happened_on, r.applicant,
       r.created_at, r.submitted_at, coalesce(r.state in ('SUBMITTED', 'APPROVED', 'RETURNED') and h.version <> r.version, false) as stale,
       case when r.state in ('SUBMITTED', 'APPROVED') then
           (select count(*) from registry.change_request o
             where o.household = r.household and o.id <> r.id and o.state in ('SUBMITTED', 'APPROVED'))::int else 0 end as rivals
  from registry.change_request r
  left join registry.household h on h.id = r.household
  left join lateral (select * from registry.arriving(r.id) where h.id is null) a on true
  left join place.division d on d.code = r.village
  left join place.division town on town.code = r.village / 1000 * 1000
  left join place.division county on county.code = r.village / 1000000 * 1000000
 where (r.state <> 'DRAFT' or r.applicant = (select kernel.scope_account()))
   and (cast(:before as bigint) = 0 or r.id < :before)
   and (cast(:box as text) <> 'mine' or r.applicant = (select kernel.scope_account()))
   and (cast(:box as text) <> 'waiting' or r.state in ('SUBMITTED', 'APPROVED') and r.applicant <> (select kernel.scope_account())
        and (r.route[r.step + 1] = any (string_to_array(cast(:here as text), ' ')) and r.village <@ (select kernel.scope_places())
             or r.route[r.step + 1] = any (string_to_array(cast(:there as text), ' ')) and r.other_village <@ (select kernel.scope_places())))
   and (cast(:kind as text) is null or r.kind = :kind)
   and (cast(:state as text) is null or r.state = :state)
   and (cast(:low as bigint) is null or r.village >= :low and r.village < :high or r.other_village >= :low and r.other_village < :high)
   and (cast(:household as bigint) is null or r.household = :household or r.other_household = :household)
   and (cast(:q as text) is null or h.head_name ~>=~ :q and h.head_name ~<~ (cast(:q as text) || U&'\+10FFFF') or h.household_no = :q)
 order by r.id desc
 limit :limit
