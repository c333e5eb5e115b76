-- What waits for the account, out of what every module contributes: its own, and what was missed below for as many days as the pack's
-- rules of escalation say.
with duty as (
    select null::text as kind, null::bigint as id, null::text as about, null::text as state, null::text as title, null::bigint as place, null::bigint as partner,
           null::text[] as levels, null::date as due_on, null::date as wait_until, null::text as steps, null::text as address, null::text as own
     where false
    -- duties
), seen as (
    select * from unnest(:seenKinds::text[], :seenLevels::text[], :seenDays::int[]) s (kind, level, days)
), reached as (
    select d.*, d.levels && :levels::text[] as mine,
           case when due_on < :today then 'OVERDUE' when due_on <= cast(:today as date) + 3 then 'SOON' when due_on is not null then 'LATER' else 'NONE' end as colour
      from duty d
     where (d.levels && :levels::text[]
            or exists (select from seen s where (s.kind is null or s.kind = d.kind) and s.level = any (d.levels) and cast(:today as date) - d.due_on >= s.days))
       and (cast(:low as bigint) is null or d.place >= :low and d.place < :high)
)
select r.*, p.name as place_name, partner.named(r.partner) as partner_name, count(*) over () as total, count(*) filter (where colour = 'OVERDUE') over () as overdue,
       count(*) filter (where colour = 'SOON') over () as soon
  from reached r
  left join place.division p on p.code = r.place
 where (cast(:kind as text) is null or case when mine then r.kind else 'BELOW' end = :kind) and (cast(:colour as text) is null or colour = :colour)
 order by due_on nulls last, r.kind, r.id
 limit :limit offset :offset
