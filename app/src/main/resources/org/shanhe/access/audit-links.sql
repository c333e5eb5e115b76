-- the whole chain with its entries, from the first link on
select l.seq, l.entry::text as link_entry, l.hash, a.id::text as id, a.tx::text as tx,
       to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       a.account::text as account, a.action, a.subject, a.place::text as place, a.detail::text as detail
  from access.audit_link l
  left join kernel.audit a on a.id = l.entry
 order by l.seq
