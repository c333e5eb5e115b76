-- the list as it was believed at an instant: rows still believed and rows replaced since, each read in the order of its index
with believed as (
    (select h.* from registry.household h
      where h.recorded_at <= :at and h.village >= :low and h.village < :high and (h.village, h.id) > (:after_village, :after_id)
        and (cast(:on as date) is null or h.identified_on <= :on)
        and (cast(:q as text) is null or h.head_name ~>=~ :q and h.head_name ~<~ (cast(:q as text) || U&'\+10FFFF') or h.household_no = :q)
        and (cast(:status as text) is null
             or :status = case when cast(:on as date) is null then h.status
                               else (select s.status from registry.statuses_known(h.id, :at) s where s.valid @> cast(:on as date)) end)
      order by h.village, h.id limit :limit)
    union all
    (select r.* from registry.past p cross join lateral jsonb_populate_record(null::registry.household, p.row) r
      where p.kind = 'household' and p.known @> cast(:at as timestamptz) and p.village >= :low and p.village < :high
        and (p.village, p.household) > (:after_village, :after_id)
        and (cast(:on as date) is null or r.identified_on <= :on)
        and (cast(:q as text) is null or r.head_name ~>=~ :q and r.head_name ~<~ (cast(:q as text) || U&'\+10FFFF') or r.household_no = :q)
        and (cast(:status as text) is null
             or :status = case when cast(:on as date) is null then r.status
                               else (select s.status from registry.statuses_known(r.id, :at) s where s.valid @> cast(:on as date)) end)
      order by p.village, p.household limit :limit)
), shown as (
    select * from believed order by village, id limit :limit
)
select h.id, h.household_no, h.village::text as village, d.name as village_name,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end) as place_path,
       h.village_group as "group", h.head_name, h.members, coalesce(s.status, h.status) as status, coalesce(lower(s.valid), h.status_since) as status_since,
       h.exited_on, h.attribute, h.cause_main, c.net_fen / c.members as net_per_capita_fen, c.year, h.version
  from shown h
  left join place.division d on d.code = h.village
  left join place.division town on town.code = h.village / 1000 * 1000
  left join place.division county on county.code = h.village / 1000000 * 1000000
  left join lateral (select s.status, s.valid from registry.statuses_known(h.id, :at) s where s.valid @> cast(:on as date)) s on true
  left join lateral (select c.net_fen, c.members, c.year from registry.conditions_known(h.id, :at) c
                      where cast(:on as date) is null or c.year <= extract(year from cast(:on as date)) order by c.year desc limit 1) c on true
 order by h.village, h.id
