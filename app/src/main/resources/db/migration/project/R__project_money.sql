-- The money of each project by stage, from the ledger's entries (项目资金): budget, issued, arrived, paid.
create or replace view project.project_money with (security_invoker = true) as
select p.id as project, coalesce(b.fen, 0)::bigint as budget_fen, coalesce(i.fen, 0)::bigint as issued_fen, coalesce(a.fen, 0)::bigint as arrived_fen,
       coalesce(o.fen, 0)::bigint as paid_fen
  from project.project p
  left join lateral (select sum(amount_fen) as fen from project.budget where project = p.id) b on true
  left join lateral (select sum(c.amount_fen) as fen from ledger.commitment c
                      where c.project = p.id and c.kind = 'ISSUE' and not exists (select from ledger.commitment x where x.cancels = c.id)) i on true
  left join lateral (select sum(amount_fen) as fen from ledger.transfer where to_account = p.account) a on true
  left join lateral (select sum(amount_fen) as fen from ledger.transfer where from_account = p.account) o on true;
grant select on project.project_money to shanhe_app, shanhe_analyst;
