-- A household's or a person's account belongs to no partner: whoever may pay in its place opens it and pays into it. What others paid into
-- it stays theirs: its transfers are read under their own policy, and its balance is told as far as the reader sees them.
create policy receivers on ledger.account to shanhe_app
    using (kind = 'BENEFICIARY' and partner is null and place <@ (select kernel.scope_places()));

create function ledger.seen_balance(account bigint, upto bigint) returns bigint stable language sql
return coalesce((select sum(amount_fen) from ledger.transfer where to_account = account and (upto is null or id <= upto)), 0)
     - coalesce((select sum(amount_fen) from ledger.transfer where from_account = account and (upto is null or id <= upto)), 0);
revoke execute on function ledger.seen_balance from public;
grant execute on function ledger.seen_balance to shanhe_app;
