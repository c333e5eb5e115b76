-- what the register of the place said at one instant and at another, household by household, with what was changed in between and why
with touched as materialized (
    select household from registry.past
     where kind = 'household' and village >= :low and village < :high and upper(known) > :from and upper(known) <= :to and household > :after
    union
    select id from registry.household where recorded_at > :from and recorded_at <= :to and village >= :low and village < :high and id > :after
), believed as (
    select h.id, 1 as moment, h.household_no, h.head_name, h.village, to_jsonb(h) as row from touched t join registry.household h on h.id = t.household
     where h.recorded_at <= :from and h.village >= :low and h.village < :high
    union all
    select h.id, 2, h.household_no, h.head_name, h.village, to_jsonb(h) from touched t join registry.household h on h.id = t.household
     where h.recorded_at <= :to and h.village >= :low and h.village < :high
    union all
    select p.household, m.moment, p.row ->> 'household_no', p.row ->> 'head_name', p.village, p.row
      from touched t join registry.past p on p.household = t.household and p.kind = 'household' and p.village >= :low and p.village < :high
      join (values (1, cast(:from as timestamptz)), (2, cast(:to as timestamptz))) m (moment, at) on p.known @> m.at
), compared as (
    select t.household, coalesce(b.household_no, a.household_no) as household_no, coalesce(b.head_name, a.head_name) as head_name,
           coalesce(b.village, a.village) as village,
           case when a.id is null then 'ENTERED' when b.id is null then 'LEFT' else 'CHANGED' end as kind, a.row as was, b.row as now
      from touched t
      left join believed a on a.id = t.household and a.moment = 1
      left join believed b on b.id = t.household and b.moment = 2
     where a.id is not null or b.id is not null
)
select c.household as id, c.household_no, c.head_name, concat_ws(' ', town.name, d.name) as place, c.kind,
       case when c.kind = 'CHANGED' then registry.named(c.was, c.now)::text end as before,
       case when c.kind = 'CHANGED' then registry.named(c.now, c.was)::text end as after,
       (select jsonb_agg(jsonb_build_object('kind', g.kind, 'at', g.recorded_at, 'reason', g.reason, 'by', g.account) order by g.id)::text
          from registry.change g where g.household = c.household and g.recorded_at > :from and g.recorded_at <= :to) as changes
  from compared c
  left join place.division d on d.code = c.village
  left join place.division town on town.code = c.village / 1000 * 1000
 where (cast(:kind as text) is null or c.kind = :kind)
 order by c.household
 limit :limit
