-- notices that were taken down before their last day
update portal.publication p
   set to_on = greatest(p.from_on, d.down_on), names_until = least(p.names_until, greatest(p.from_on, d.down_on) + cast(:days as int))
  from (select 'CASE_NOTICE' as kind, id, down_on from monitoring.notice where down_on is not null
        union all
        select 'PROJECT_NOTICE', id, down_on from project.notice where down_on is not null) d
 where p.to_on >= :today and p.kind = d.kind and p.subject = d.id and p.to_on > greatest(p.from_on, d.down_on)
