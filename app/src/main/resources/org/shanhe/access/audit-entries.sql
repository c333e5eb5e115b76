-- audit entries before a given one, newest first
select a.id, a.at, a.account, x.name as account_name, a.action, a.subject, lpad(a.place::text, 12, '0') as place,
       a.detail::text as detail, l.seq
  from kernel.audit a
  left join access.account x on x.id = a.account
  left join access.audit_link l on l.entry = a.id
 where (cast(:from as text) is null or a.at >= cast(:from as timestamptz))
   and (cast(:to as text) is null or a.at < cast(:to as timestamptz))
   and (cast(:account as text) is null or x.name = :account)
   and (cast(:action as text) is null or starts_with(a.action, :action))
   and (cast(:before as bigint) is null or a.id < :before)
 order by a.id desc
 limit :most
