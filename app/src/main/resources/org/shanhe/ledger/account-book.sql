-- an account's transfers in the order of posting, each with what the account held afterwards
select case when a.kind in ('BENEFICIARY', 'PLACE') and a.partner is null then ledger.seen_balance(a.id, t.id) else b.balance_fen end as balance_fen, b.moved_fen, t.id, t.kind, t.grant_id as "grant", g.document_no, o.id as other, o.name as other_name,
       t.purpose, t.place, t.project, t.effective_on, t.recorded_at, t.document, t.corrects, t.returns, x.id as corrected_by
  from ledger.running(:account, :after, :limit) b
  join ledger.transfer t on t.id = b.id
  left join ledger.account a on a.id = :account
  left join ledger.account o on o.id = case t.to_account when :account then t.from_account else t.to_account end
  left join ledger.grant g on g.id = t.grant_id
  left join ledger.transfer x on x.corrects = t.id
 order by t.id
