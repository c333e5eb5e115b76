-- Notices that hang and are not on the portal yet: those about a project or a plan as far as the website is among their boards. Numbers
-- are given before transactions end, so that some below the last one may still come.
select 'CASE_NOTICE' as kind, n.id as subject, n.case_id as matter, n.place, null as partner, n.kind as notice, n.posted_on, least(n.down_on, n.last_on) as last_on,
       n.kind = 'NOTICE' as objectable, null as boards, null as body
  from monitoring.notice n
 where n.id > coalesce((select max(p.subject) - 1000 from portal.publication p where p.kind = 'CASE_NOTICE'), 0)
   and not exists (select from portal.publication p where p.kind = 'CASE_NOTICE' and p.subject = n.id)
union all
select 'PROJECT_NOTICE', n.id, n.project, n.place, n.partner, n.kind, n.posted_on, least(n.down_on, n.last_on), true, array_to_string(n.boards, ','), n.body::text
  from project.notice n
 where n.id > coalesce((select max(p.subject) - 1000 from portal.publication p where p.kind = 'PROJECT_NOTICE'), 0) and 'WEBSITE' = any (n.boards)
   and not exists (select from portal.publication p where p.kind = 'PROJECT_NOTICE' and p.subject = n.id)
 order by subject
 limit :most
