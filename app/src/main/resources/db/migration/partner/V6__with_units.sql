-- a partner and every unit below it, as a question about the partner means them
create function partner.with_units(partner bigint) returns bigint[] stable parallel safe language sql
return (with recursive unit (id) as (
            select $1
            union
            select u.id from partner.partner u join unit on u.parent = unit.id)
        select array_agg(id) from unit);
grant execute on function partner.with_units(bigint) to shanhe_app, shanhe_analyst;
