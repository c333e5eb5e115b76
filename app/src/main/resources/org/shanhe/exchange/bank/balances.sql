-- what the paying accounts of a file hold of its grants
select g.grant_id, p.account, p.fen
  from (select distinct grant_id from exchange.payment_line where file = :file and problems = '{}' and transfer is null) g
  cross join lateral ledger.positions(g.grant_id) p
 where p.account in (select from_account from exchange.payment_line where file = :file)
