-- Who a request asks the receiving side to take in: its household stands in another county's scope until it has moved, but nobody can
-- agree to a number. Told while that side is asked, and to nobody else.
create function registry.arriving(asked bigint) returns table (household_no text, head_name text)
    stable security definer set search_path = registry language sql as $$
    select h.household_no, h.head_name
      from registry.change_request r
      join registry.household h on h.id = r.household
     where r.id = asked and r.kind = 'MOVE' and r.state in ('SUBMITTED', 'APPROVED') and r.route[r.step + 1] like 'THERE%'
       and r.other_village <@ (select kernel.scope_places())
$$;
revoke all on function registry.arriving(bigint) from public;
grant execute on function registry.arriving(bigint) to shanhe_app;
