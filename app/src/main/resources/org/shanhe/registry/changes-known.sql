-- what was changed until then, the last first
select c.id, c.recorded_at, c.account, c.kind, c.person, c.reason, c.batch, c.before, c.after
  from registry.change c
 where c.household = :id and (:at::timestamptz is null or c.recorded_at <= :at)
 order by c.id desc
 limit 200
