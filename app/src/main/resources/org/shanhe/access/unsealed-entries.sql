-- entries of finished transactions that come after the last link, in the order in which they are sealed
select a.id::text as id, a.tx::text as tx, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       a.account::text as account, a.action, a.subject, a.place::text as place, a.detail::text as detail
  from kernel.audit a
 where (a.tx, a.id) > (cast(cast(:tx as text) as xid8), cast(:entry as bigint))
   and a.tx < pg_snapshot_xmin(pg_current_snapshot())
   and not exists (select from access.audit_link l where l.entry = a.id)
 order by a.tx, a.id
 limit :most
