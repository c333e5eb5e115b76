-- Sums of the entries of figures whose entries are single events, by county, day, partner and purpose, and again by month and by
-- year. A sum that a change has overtaken is told by indicator.touched, which is written with the change itself, so that a reader
-- takes the entries instead; what is read at one moment is always equal to the entries at that moment.
create table indicator.rolled (
    id       integer generated always as identity primary key,
    source   text        not null,               -- the table
    entries  text        not null unique,        -- SHA-256 of the entries query: another definition is another roll-up
    built_at timestamptz not null default now()
);
create table indicator.cell (
    rolled   integer not null references indicator.rolled (id) on delete cascade,
    grain    "char"  not null check (grain in ('D', 'M', 'Y')),
    day      date    not null,                   -- the first day of the month or the year
    place    bigint  not null,                   -- the county, or the larger place if the entries lie in none
    partner  bigint,
    purpose  text,
    quantity numeric not null,
    n        bigint  not null,                   -- how many entries
    unique nulls not distinct (rolled, grain, day, place, partner, purpose)
);
create table indicator.touched (
    source text   not null,                      -- the table in which rows of this county and day came, changed or went
    place  bigint not null,
    day    date   not null
);
create index touched_by_source on indicator.touched (source, place, day);

grant select, insert, delete on indicator.rolled to shanhe_app;
grant select, insert, update, delete on indicator.cell to shanhe_app;
grant select, delete on indicator.touched to shanhe_app;
grant select on indicator.rolled, indicator.cell, indicator.touched to shanhe_analyst;
alter table indicator.cell enable row level security;
alter table indicator.touched enable row level security;
create policy in_scope on indicator.cell to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy in_scope on indicator.touched to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places()));
create policy analyst on indicator.cell for select to shanhe_analyst using (true);
create policy analyst on indicator.touched for select to shanhe_analyst using (true);

-- The whole months and years of a period, and the days at its ends.
create function indicator.grains(from_day date, on_day date, years boolean) returns table (grain "char", low date, high date)
    immutable parallel safe rows 3 language sql as $$
    with period as (select coalesce(from_day, date '0001-01-01') as s, on_day + 1 as e),
         edges as (
             select s, e, (date_trunc('month', s - 1) + interval '1 month')::date as ms, date_trunc('month', e)::date as me,
                    (date_trunc('year', s - 1) + interval '1 year')::date as ys, date_trunc('year', e)::date as ye
               from period),
         parts as (select *, ms <= me as months, years and ys <= ye as whole from edges)
    select p.grain, p.low, p.high
      from parts, lateral (values ('D'::"char", s, case when months then ms else e end),
                                  ('D', me, case when months then e else me end),
                                  ('M', ms, case when whole then ys else me end),
                                  ('M', case when whole then ye else me end, me),
                                  ('Y', ys, case when whole then ye else ys end)) p (grain, low, high)
     where p.low < p.high
$$;

-- Arguments: the columns of place and day.
create function indicator.touch() returns trigger volatile security definer set search_path = indicator language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        delete from indicator.cell c using indicator.rolled r where r.id = c.rolled and r.source = tg_table_schema || '.' || tg_table_name;
        return null;
    end if;
    execute format('insert into indicator.touched select distinct %L, %2$I - %2$I %% 1000000, %3$I from changed '
                   'where %2$I is not null and %3$I is not null', tg_table_schema || '.' || tg_table_name, tg_argv[0], tg_argv[1]);
    return null;
end;
$$;

do $$
declare
    rolled record;
begin
    for rolled in values ('ledger.transfer', 'place', 'effective_on'), ('measure.entry', 'place', 'delivered_on'),
                         ('project.project', 'place', 'started_on') loop
        execute format('create trigger touched_in after insert on %s referencing new table as changed for each statement '
                       'execute function indicator.touch(%L, %L)', rolled.column1, rolled.column2, rolled.column3);
        execute format('create trigger touched_by after update on %s referencing new table as changed for each statement '
                       'execute function indicator.touch(%L, %L)', rolled.column1, rolled.column2, rolled.column3);
        execute format('create trigger touched_before after update on %s referencing old table as changed for each statement '
                       'execute function indicator.touch(%L, %L)', rolled.column1, rolled.column2, rolled.column3);
        execute format('create trigger touched_out after delete on %s referencing old table as changed for each statement '
                       'execute function indicator.touch(%L, %L)', rolled.column1, rolled.column2, rolled.column3);
        execute format('create trigger touched_all after truncate on %s for each statement execute function indicator.touch()', rolled.column1);
    end loop;
end;
$$;
