-- Every fen at every stage it passes, signed: what is cancelled, returned or corrected counts against the stage it left. A total is a
-- sum over these rows and opens into them (资金各环节).
create view ledger.stage_entry with (security_invoker = true) as
select case c.stage when 'PLAN' then 'PLANNED' when 'DECIDE' then 'DECIDED' when 'ISSUE' then 'ISSUED' else 'CARRIED' end as stage,
       'commitment' as kind, c.id, c.kind as act, c.grant_id, c.source, c.purpose, c.partner, c.place, c.project, c.batch, c.effective_on,
       c.signed_fen as fen, c.document, null::bigint as from_account, null::bigint as to_account
  from ledger.commitment c
union all
select s.stage, 'transfer', t.id, t.kind, t.grant_id, t.source, t.purpose, t.partner, t.place, t.project, null, t.effective_on,
       s.fen, t.document, t.from_account, t.to_account
  from ledger.transfer t
 cross join lateral (values ('ARRIVED', t.arrived_fen), ('PAID', t.paid_fen), ('RETURNED', t.returned_fen),
                            ('BALANCE', t.arrived_fen - t.paid_fen)) s (stage, fen)
 where s.fen <> 0;
grant select on ledger.stage_entry to shanhe_app, shanhe_analyst;

-- what an account held after each of its transfers, in the order in which they were posted; transfers out of sight count as well
create function ledger.running(of_account bigint, after bigint, most bigint) returns table (id bigint, moved_fen bigint, balance_fen bigint)
stable security definer set search_path = ledger language sql
begin atomic
    select t.id, case t.to_account when of_account then t.amount_fen else -t.amount_fen end,
           sum(case t.to_account when of_account then t.amount_fen else -t.amount_fen end) over (order by t.id)::bigint
             + coalesce((select sum(case b.to_account when of_account then b.amount_fen else -b.amount_fen end)
                           from ledger.transfer b
                          where (b.to_account = of_account or b.from_account = of_account) and b.id <= after), 0)::bigint
      from ledger.transfer t
     where (t.to_account = of_account or t.from_account = of_account) and t.id > after
     order by t.id
     limit most;
end;
revoke execute on function ledger.running from public;
grant execute on function ledger.running to shanhe_app;
