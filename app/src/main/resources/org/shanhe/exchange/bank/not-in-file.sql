-- payments of the file's projects and days that the ledger has and the file has not
select t.id, t.effective_on, t.amount_fen, t.document, t.project, p.project_no, p.name as project_name, a.name as payee, g.document_no
  from ledger.transfer t
  join ledger.grant g on g.id = t.grant_id
  left join project.project p on p.id = t.project
  left join ledger.account a on a.id = t.to_account
 where t.from_account in (select from_account from exchange.payment_line where file = :file)
   and t.grant_id in (select grant_id from exchange.payment_line where file = :file)
   and t.effective_on between (select min(paid_on) from exchange.payment_line where file = :file)
                          and (select max(paid_on) from exchange.payment_line where file = :file)
   and t.kind = 'PAY' and t.corrects is null and not exists (select from ledger.transfer c where c.corrects = t.id)
   and t.id not in (select transfer from exchange.payment_line where file = :file and transfer is not null)
   and t.id > :after
 order by t.id
 limit :limit
