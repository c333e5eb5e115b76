-- A correction of an arrival takes from what arrived, a correction or return of a payment from what was paid; money given back to its grant
-- has arrived all the same.
-- The money of each project by stage, from the ledger's entries (项目资金): budget, issued, arrived, paid.
create or replace view project.project_money with (security_invoker = true) as
select p.id as project, coalesce(b.fen, 0)::bigint as budget_fen, coalesce(i.fen, 0)::bigint as issued_fen, coalesce(a.fen, 0)::bigint as arrived_fen,
       coalesce(o.fen, 0)::bigint as paid_fen
  from project.project p
  left join lateral (select sum(amount_fen) as fen from project.budget where project = p.id) b on true
  left join lateral (select sum(c.amount_fen) as fen from ledger.commitment c
                      where c.project = p.id and c.kind = 'ISSUE' and not exists (select from ledger.commitment x where x.cancels = c.id)) i on true
  left join lateral (select sum(case when t.to_account = p.account then t.amount_fen else -t.amount_fen end) as fen from ledger.transfer t
                      where t.to_account = p.account and t.kind in ('ALLOCATE', 'DISBURSE', 'DONATE')
                         or t.from_account = p.account and t.kind = 'CORRECT') a on true
  left join lateral (select sum(case when t.from_account = p.account then t.amount_fen else -t.amount_fen end) as fen from ledger.transfer t
                      where t.from_account = p.account and t.kind = 'PAY'
                         or t.to_account = p.account and t.kind in ('CORRECT', 'RETURN')) o on true;
grant select on project.project_money to shanhe_app, shanhe_analyst;
