-- the lines of a batch with what has arrived of each
select i.id, p.id as project, p.project_no, p.name as project_name, p.stage, p.type, p.purpose, p.place, p.partner, p.account,
       g.id as "grant", g.document_no, g.source, a.id as grant_account, i.amount_fen,
       (select coalesce(sum(t.amount_fen), 0)::bigint from ledger.transfer t
         where t.grant_id = i.grant_id and t.project = i.project and t.kind = 'DISBURSE'
           and starts_with(t.key, 'batch:' || i.batch || ':line:' || i.id || ':')
           and not exists (select from ledger.transfer c where c.corrects = t.id)) as arrived_fen
  from project.batch_line i
  join project.project p on p.id = i.project
  join ledger.grant g on g.id = i.grant_id
  join ledger.account a on a.key = g.account_key
 where i.batch = :batch
 order by i.id
