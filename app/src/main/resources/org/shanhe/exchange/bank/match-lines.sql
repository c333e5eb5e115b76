-- Which sound lines are in the ledger already. Equal payments of one day are paired one by one; then those with the voucher of a line,
-- and last those of the same day whose transfer names no voucher. What is paired with another amount differs.
with line as (
    select id, row, grant_id, from_account, to_account, amount_fen, paid_on, voucher
      from exchange.payment_line where file = :file and problems = '{}' and to_account is not null
),
posted as (
    select t.id, t.grant_id, t.from_account, t.to_account, t.amount_fen, t.effective_on,
           nullif(t.document, (select g.document_no from ledger.grant g where g.id = t.grant_id)) as voucher
      from ledger.transfer t
     where t.from_account in (select from_account from line) and t.kind = 'PAY' and t.corrects is null
       and not exists (select from ledger.transfer c where c.corrects = t.id)
),
same as (
    select l.id as line, t.id as transfer
      from (select *, row_number() over (partition by grant_id, from_account, to_account, amount_fen, paid_on order by row) as nth from line) l
      join (select *, row_number() over (partition by grant_id, from_account, to_account, amount_fen, effective_on order by id) as nth from posted) t
        on (t.grant_id, t.from_account, t.to_account, t.amount_fen, t.effective_on, t.nth)
           = (l.grant_id, l.from_account, l.to_account, l.amount_fen, l.paid_on, l.nth)
),
by_voucher as (
    select l.id as line, t.id as transfer
      from (select *, row_number() over (partition by grant_id, from_account, to_account, voucher order by row) as nth
              from line where id not in (select line from same) and voucher is not null) l
      join (select *, row_number() over (partition by grant_id, from_account, to_account, voucher order by id) as nth
              from posted where id not in (select transfer from same)) t
        on (t.grant_id, t.from_account, t.to_account, t.voucher, t.nth) = (l.grant_id, l.from_account, l.to_account, l.voucher, l.nth)
),
by_day as (
    select l.id as line, t.id as transfer
      from (select *, row_number() over (partition by grant_id, from_account, to_account, paid_on order by row) as nth
              from line where id not in (select line from same union all select line from by_voucher)) l
      join (select *, row_number() over (partition by grant_id, from_account, to_account, effective_on order by id) as nth
              from posted where voucher is null and id not in (select transfer from same union all select transfer from by_voucher)) t
        on (t.grant_id, t.from_account, t.to_account, t.effective_on, t.nth) = (l.grant_id, l.from_account, l.to_account, l.paid_on, l.nth)
),
pair as (
    select line, transfer from same union all select line, transfer from by_voucher union all select line, transfer from by_day
)
update exchange.payment_line u
   set transfer = t.id, ledger_fen = case when t.amount_fen <> u.amount_fen then t.amount_fen end
  from pair join posted t on t.id = pair.transfer
 where u.id = pair.line
