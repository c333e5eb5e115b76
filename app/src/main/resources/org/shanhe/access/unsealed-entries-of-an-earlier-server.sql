-- after a restore the database counts its transactions anew: what the earlier server left unsealed comes first
select a.id::text as id, a.tx::text as tx, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       a.account::text as account, a.action, a.subject, a.place::text as place, a.detail::text as detail
  from kernel.audit a
 where (a.tx < pg_snapshot_xmin(pg_current_snapshot()) or a.tx >= pg_snapshot_xmax(pg_current_snapshot()))
   and not exists (select from access.audit_link l where l.entry = a.id)
   and (cast(:tx as text) is not null and cast(:entry as bigint) is not null)
 order by a.tx >= pg_snapshot_xmax(pg_current_snapshot()) desc, a.tx, a.id
 limit :most
