-- assets in the order of their ids, each as it stands on the day
select a.id, a.asset_no, a.name, a.class as asset_class, a.place,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end)
           as place_path,
       a.project, p.name as project_name, a.original_value_fen, a.built_on, a.step, s.status, s.since as status_since, a.care_body, a.capacity_kw,
       (select coalesce(sum(i.amount_fen), 0)::bigint from project.asset_income i where i.asset = a.id) as income_fen,
       (select coalesce(sum(t.total_fen), 0)::bigint from project.asset_distribution t where t.asset = a.id) as distributed_fen,
       (select count(*) from project.asset_member m where m.asset = a.id and m.since <= cast(:today as date)
                                                      and (m.until is null or m.until > cast(:today as date))) as holders
  from project.asset a
  join place.division d on d.code = a.place
  left join place.division town on town.code = a.place / 1000 * 1000
  left join place.division county on county.code = a.place / 1000000 * 1000000
  left join project.project p on p.id = a.project
 cross join lateral (select s.status, s.since from project.asset_status s
                      where s.asset = a.id and s.since <= cast(:today as date) order by s.since desc limit 1) s
 where a.place >= :low and a.place < :high
   and (cast(:id as bigint) is null or a.id = :id)
   and (cast(:text as text) is null or starts_with(a.asset_no, :text) or strpos(a.name, :text) > 0)
   and (cast(:assetClass as text) is null or a.class = :assetClass)
   and (cast(:status as text) is null or s.status = :status)
   and (cast(:step as text) is null or a.step = :step)
   and (cast(:year as integer) is null or extract(year from a.built_on) = :year)
   and (cast(:solar as boolean) is null or :solar = (a.capacity_kw is not null))
   and (cast(:project as bigint) is null or a.project = :project)
   and a.id > :after
 order by a.id
 limit :limit
