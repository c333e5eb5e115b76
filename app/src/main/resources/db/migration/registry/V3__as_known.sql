-- The rows of a household as they were believed at an instant, or as known now if the instant is null (系统当时所知).
-- They run with the reader's rights, so row-level security holds for the past as for the present.
create function registry.households_known(of_household bigint, at_instant timestamptz) returns setof registry.household stable language sql as $$
    select * from registry.household where id = of_household and (at_instant is null or recorded_at <= at_instant)
    union all
    select r.* from registry.past p, jsonb_populate_record(null::registry.household, p.row) r
     where p.household = of_household and p.kind = 'household' and p.known @> at_instant
$$;
create function registry.persons_known(of_household bigint, at_instant timestamptz) returns setof registry.person stable language sql as $$
    select * from registry.person where household = of_household and (at_instant is null or recorded_at <= at_instant)
    union all
    select r.* from registry.past p, jsonb_populate_record(null::registry.person, p.row) r
     where p.household = of_household and p.kind = 'person' and p.known @> at_instant
$$;
create function registry.conditions_known(of_household bigint, at_instant timestamptz) returns setof registry.condition stable language sql as $$
    select * from registry.condition where household = of_household and (at_instant is null or recorded_at <= at_instant)
    union all
    select r.* from registry.past p, jsonb_populate_record(null::registry.condition, p.row) r
     where p.household = of_household and p.kind = 'condition' and p.known @> at_instant
$$;
create function registry.statuses_known(of_household bigint, at_instant timestamptz) returns setof registry.status stable language sql as $$
    select * from registry.status where household = of_household and (at_instant is null or recorded_at <= at_instant)
    union all
    select r.* from registry.past p, jsonb_populate_record(null::registry.status, p.row) r
     where p.household = of_household and p.kind = 'status' and p.known @> at_instant
$$;
