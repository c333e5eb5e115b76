-- Changes that touch more than one row a table, over the tables' row types, so that a new column needs no word here.

-- Replaces rows, the replaced ones go into the past. Each row is whole, with the change that writes it as "change";
-- "by" is the change that replaced the old row where that is another one (an undo).
create or replace function registry.rewrite(of_kind text, at_instant timestamptz, rows jsonb) returns void language plpgsql as $$
declare
    t text := case of_kind when 'former' then 'former_member' else of_kind end;
    keyed text := case of_kind when 'condition' then 'k.household = r.household and k.year = r.year'
                               when 'status' then 'k.household = r.household and lower(k.valid) = lower(r.valid)'
                               else 'k.id = r.id' end;
    columns text;
    stated text;
    fresh jsonb;
begin
    if rows is null or rows = '[]' then
        return;
    end if;
    -- a row from the past may be older than a column that must not be null
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
           string_agg(case when a.attnotnull and d.adbin is not null then format('coalesce(r.%I, %s)', a.attname, pg_get_expr(d.adbin, d.adrelid))
                           else format('r.%I', a.attname) end, ', ' order by a.attnum)
      into columns, stated
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = ('registry.' || t)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
    select jsonb_agg(x || jsonb_build_object('recorded_at', at_instant)
                       || case when jsonb_exists(x, 'version') then jsonb_build_object('version', (x ->> 'version')::integer + 1) else '{}' end)
      into fresh from jsonb_array_elements(rows) x;
    execute format('insert into registry.past (kind, household, person, village, known, change, row)
                    select %L, %s, %s, k.village, tstzrange(k.recorded_at, $1), coalesce((x ->> ''by'')::bigint, r.change), to_jsonb(k)
                      from jsonb_array_elements($2) x cross join lateral jsonb_populate_record(null::registry.%I, x) r
                      join registry.%I k on %s',
                   of_kind, case of_kind when 'household' then 'k.id' else 'k.household' end,
                   case of_kind when 'person' then 'k.id' when 'former' then 'k.person' else 'null' end, t, t, keyed)
      using at_instant, fresh;
    if of_kind in ('household', 'person') then
        if of_kind = 'person' then
            -- out of the way of the indexes that allow one head and one place a person
            update registry.person k set left_on = coalesce(k.left_on, date '0001-01-01')
              from jsonb_array_elements(fresh) x where k.id = (x ->> 'id')::bigint;
        end if;
        execute format('update registry.%I k set (%s) = (select %s from jsonb_populate_record(null::registry.%I, x) r)
                          from jsonb_array_elements($1) x where k.id = (x ->> ''id'')::bigint', t, columns, stated, t) using fresh;
    else
        execute format('delete from registry.%I k using jsonb_populate_recordset(null::registry.%I, $1) r where %s', t, t, keyed) using fresh;
    end if;
    execute format('insert into registry.%I (%s) select %s from jsonb_populate_recordset(null::registry.%I, $1) r
                     where not exists (select from registry.%I k where %s)',
                   t, columns, stated, t, t, keyed) using fresh;
end $$;

-- the moment of an act: later than all that is known of the households
create or replace function registry.act_moment(households bigint[]) returns timestamptz language sql as $$
    select greatest(clock_timestamp(), max(recorded_at) + interval '1 microsecond') from registry.household where id = any (households)
$$;

-- a person's row as it stays behind in the household or village left
create or replace function registry.closed(p registry.person, on_day date, of_change bigint) returns jsonb stable language sql as $$
    select jsonb_build_object('id', nextval('registry.former_member_id_seq'), 'household', p.household, 'person', p.id, 'village', p.village,
                              'joined_on', least(p.joined_on, on_day), 'left_on', on_day, 'change', of_change,
                              'row', to_jsonb(p) || jsonb_build_object('left_on', on_day, 'life_state', 'MOVED_OUT'))
$$;

-- members leave with a new head and make a household of their own (分户)
create or replace function registry.split(of_household bigint, members jsonb, on_day date, because text) returns bigint language plpgsql as $$
declare
    h registry.household := (select k from registry.household k where k.id = of_household);
    at_instant timestamptz := registry.act_moment(array[of_household]);
    fresh bigint := nextval('registry.household_id_seq');
    one bigint := nextval('registry.change_id_seq');
    two bigint := nextval('registry.change_id_seq');
    number text := h.village || lpad(nextval('registry.household_number')::text, 6, '0');
    leaving jsonb := (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'relation', m ->> 'relation', 'now', to_jsonb(p)) order by p.id)
                        from jsonb_array_elements(members) m join registry.person p on p.id = (m ->> 'person')::bigint);
    names jsonb := (select jsonb_agg(x -> 'name') from jsonb_array_elements(leaving) x);
    head text := (select x ->> 'name' from jsonb_array_elements(leaving) x where x ->> 'relation' = 'HEAD');
begin
    perform registry.rewrite('former', at_instant, (select jsonb_agg(registry.closed(p, on_day, one))
                                                      from registry.person p join jsonb_array_elements(leaving) x on p.id = (x ->> 'id')::bigint));
    perform registry.rewrite('household', at_instant, jsonb_build_array(
        to_jsonb(h) || jsonb_build_object('members', h.members - jsonb_array_length(leaving), 'change', one),
        to_jsonb(h) || jsonb_build_object('id', fresh, 'household_no', number, 'head_name', head, 'members', jsonb_array_length(leaving),
                                          'phone', null, 'phone_index', null, 'phone_problem', null, 'bank', null, 'bank_account', null, 'bank_account_index', null,
                                          'version', 0, 'change', two)));
    perform registry.rewrite('person', at_instant, (select jsonb_agg(x -> 'now' || jsonb_build_object('household', fresh, 'relation', x -> 'relation',
                                                                         'joined_on', on_day, 'change', two)) from jsonb_array_elements(leaving) x));
    insert into registry.status (household, valid, village, status, members, reason, carried, recorded_at, change)
    values (fresh, daterange(on_day, null), h.village, h.status, jsonb_array_length(leaving), because, true, at_instant, two);
    insert into registry.change (id, act, kind, household, village, reason, recorded_at, before, after) overriding system value values
        (one, one, 'SPLIT', of_household, h.village, because, at_instant, jsonb_build_object('members', h.members),
         jsonb_build_object('members', h.members - jsonb_array_length(leaving), 'movedMembers', names, 'otherHousehold', number)),
        (two, one, 'SPLIT', fresh, h.village, because, at_instant, null,
         jsonb_build_object('members', jsonb_array_length(leaving), 'headName', head, 'movedMembers', names, 'otherHousehold', h.household_no));
    return one;
end $$;

-- all members of one household join another; the number of the first stays its own and points to the other (合户)
create or replace function registry.merge(of_household bigint, other bigint, relations jsonb, on_day date, because text) returns bigint language plpgsql as $$
declare
    h registry.household := (select k from registry.household k where k.id = of_household);
    o registry.household := (select k from registry.household k where k.id = other);
    at_instant timestamptz := registry.act_moment(array[of_household, other]);
    one bigint := nextval('registry.change_id_seq');
    two bigint := nextval('registry.change_id_seq');
    joining jsonb := (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'now', to_jsonb(p), 'closed', registry.closed(p, on_day, two),
                                                                   'relation', coalesce(relations ->> p.id::text, 'OTHER')) order by p.id), '[]')
                        from registry.person p where p.household = other and p.left_on is null);
    names jsonb := (select jsonb_agg(x -> 'name') from jsonb_array_elements(joining) x);
    s registry.status := (select k from registry.status k where k.household = other and upper_inf(k.valid));
begin
    perform registry.rewrite('former', at_instant, (select jsonb_agg(x -> 'closed') from jsonb_array_elements(joining) x));
    perform registry.rewrite('person', at_instant, (select jsonb_agg(x -> 'now' || jsonb_build_object('household', of_household, 'village', h.village,
                                        'relation', x -> 'relation', 'joined_on', on_day, 'change', one)) from jsonb_array_elements(joining) x));
    perform registry.rewrite('household', at_instant, jsonb_build_array(
        to_jsonb(h) || jsonb_build_object('members', h.members + jsonb_array_length(joining), 'change', one),
        to_jsonb(o) || jsonb_build_object('members', 0, 'status', 'REMOVED', 'status_since', on_day, 'successor', of_household, 'change', two)));
    perform registry.rewrite('status', at_instant, jsonb_build_array(to_jsonb(s) || jsonb_build_object('valid', daterange(lower(s.valid), on_day), 'change', two)));
    insert into registry.status (household, valid, village, status, members, reason, carried, recorded_at, change)
    values (other, daterange(on_day, null), o.village, 'REMOVED', 0, because, true, at_instant, two);
    insert into registry.change (id, act, kind, household, village, reason, recorded_at, before, after) overriding system value values
        (one, one, 'MERGE', of_household, h.village, because, at_instant, jsonb_build_object('members', h.members),
         jsonb_build_object('members', h.members + jsonb_array_length(joining), 'movedMembers', names, 'otherHousehold', o.household_no)),
        (two, one, 'MERGE', other, o.village, because, at_instant, jsonb_build_object('members', o.members, 'status', o.status),
         jsonb_build_object('members', 0, 'status', 'REMOVED', 'movedMembers', names, 'otherHousehold', h.household_no));
    return one;
end $$;

-- a household goes to live in another village; what it was stays told of the village it left (迁移)
create or replace function registry.move(of_household bigint, to_village bigint, on_day date, because text) returns bigint language plpgsql as $$
declare
    h registry.household := (select k from registry.household k where k.id = of_household);
    at_instant timestamptz := registry.act_moment(array[of_household]);
    one bigint := nextval('registry.change_id_seq');
    s registry.status := (select k from registry.status k where k.household = of_household and upper_inf(k.valid));
    persons jsonb := (select jsonb_agg(jsonb_build_object('now', to_jsonb(p), 'left', p.left_on is not null,
                                                          'closed', case when p.left_on is null then registry.closed(p, on_day, one) end) order by p.id)
                        from registry.person p where p.household = of_household);
begin
    perform registry.rewrite('former', at_instant, (select jsonb_agg(x -> 'closed') from jsonb_array_elements(persons) x where not (x -> 'left')::boolean));
    perform registry.rewrite('household', at_instant, jsonb_build_array(
        to_jsonb(h) || jsonb_build_object('village', to_village, 'village_group', null, 'change', one)));
    perform registry.rewrite('person', at_instant, (select jsonb_agg(x -> 'now' || jsonb_build_object('village', to_village, 'change', one)
                                        || case when (x -> 'left')::boolean then '{}' else jsonb_build_object('joined_on', on_day) end)
                                                      from jsonb_array_elements(persons) x));
    perform registry.rewrite('condition', at_instant, (select jsonb_agg(to_jsonb(c) || jsonb_build_object('village', to_village, 'change', one))
                                                         from registry.condition c where c.household = of_household));
    perform registry.rewrite('status', at_instant, jsonb_build_array(to_jsonb(s) || jsonb_build_object('valid', daterange(lower(s.valid), on_day), 'change', one)));
    insert into registry.status (household, valid, village, status, members, reason, carried, recorded_at, change)
    values (of_household, daterange(on_day, null), to_village, s.status, h.members, because, true, at_instant, one);
    insert into registry.change (id, act, kind, household, village, reason, recorded_at, before, after) overriding system value
    values (one, one, 'MOVE', of_household, to_village, because, at_instant,
            jsonb_build_object('village', h.village::text), jsonb_build_object('village', to_village::text));
    return one;
end $$;

-- Takes an act back: rows it wrote go into the past, rows it replaced are believed again, by the changes that first said them (撤销).
create or replace function registry.undo(of_act bigint, because text) returns bigint language plpgsql as $$
declare
    undone bigint[] := (select array_agg(id) from registry.change where coalesce(act, id) = of_act);
    at_instant timestamptz := registry.act_moment((select array_agg(household) from registry.change where coalesce(act, id) = of_act));
    undoing jsonb := (select jsonb_object_agg(id, nextval('registry.change_id_seq')) from unnest(undone) id);
    one bigint := (select min(value::bigint) from jsonb_each_text(undoing));
begin
    insert into registry.change (id, act, undoes, kind, household, person, village, reason, recorded_at, before, after) overriding system value
    select (undoing ->> c.id::text)::bigint, one, of_act, 'UNDO', c.household, c.person, coalesce(h.village, c.village), because, at_instant, c.after, c.before
      from registry.change c left join registry.household h on h.id = c.household
     where c.id = any (undone);
    -- those without a row they replaced were made by the act
    insert into registry.past (kind, household, person, village, known, change, row)
    select 'status', k.household, null::bigint, k.village, tstzrange(k.recorded_at, at_instant), (undoing ->> k.change::text)::bigint, to_jsonb(k)
      from registry.status k where k.change = any (undone)
    union all
    select 'condition', k.household, null, k.village, tstzrange(k.recorded_at, at_instant), (undoing ->> k.change::text)::bigint, to_jsonb(k)
      from registry.condition k where k.change = any (undone)
    union all
    select 'former', k.household, k.person, k.village, tstzrange(k.recorded_at, at_instant), (undoing ->> k.change::text)::bigint, to_jsonb(k)
      from registry.former_member k where k.change = any (undone)
    union all
    select 'person', k.household, k.id, k.village, tstzrange(k.recorded_at, at_instant), (undoing ->> k.change::text)::bigint, to_jsonb(k)
      from registry.person k
     where k.change = any (undone) and not exists (select from registry.past p where p.kind = 'person' and p.change = any (undone) and p.person = k.id)
    union all
    select 'household', k.id, null, k.village, tstzrange(k.recorded_at, at_instant), (undoing ->> k.change::text)::bigint, to_jsonb(k)
      from registry.household k
     where k.change = any (undone) and not exists (select from registry.past p where p.kind = 'household' and p.change = any (undone) and p.household = k.id);
    delete from registry.status k where k.change = any (undone);
    delete from registry.condition k where k.change = any (undone);
    delete from registry.former_member k where k.change = any (undone);
    delete from registry.person k
     where k.change = any (undone) and not exists (select from registry.past p where p.kind = 'person' and p.change = any (undone) and p.person = k.id);
    perform registry.rewrite('person', at_instant, (select jsonb_agg(p.row || jsonb_build_object('version', k.version, 'by', undoing -> k.change::text))
                                                      from registry.past p join registry.person k on k.id = p.person and k.change = any (undone)
                                                     where p.kind = 'person' and p.change = any (undone)));
    perform registry.rewrite('household', at_instant, (select jsonb_agg(p.row || jsonb_build_object('version', k.version, 'by', undoing -> k.change::text))
                                                         from registry.past p join registry.household k on k.id = p.household and k.change = any (undone)
                                                        where p.kind = 'household' and p.change = any (undone)));
    delete from registry.household k
     where k.change = any (undone) and not exists (select from registry.past p where p.kind = 'household' and p.change = any (undone) and p.household = k.id);
    perform registry.rewrite('condition', at_instant, (select jsonb_agg(row) from registry.past where kind = 'condition' and change = any (undone)));
    perform registry.rewrite('status', at_instant, (select jsonb_agg(row) from registry.past where kind = 'status' and change = any (undone)));
    perform registry.rewrite('former', at_instant, (select jsonb_agg(row) from registry.past where kind = 'former' and change = any (undone)));
    return one;
end $$;

-- a household's members as believed once, with those whose place in it a split, a merge or a move ended
create or replace function registry.persons_known(of_household bigint, at_instant timestamptz) returns setof registry.person stable language sql as $$
    select * from registry.person where household = of_household and (at_instant is null or recorded_at <= at_instant)
    union all
    select r.* from registry.past p, jsonb_populate_record(null::registry.person, p.row) r
     where p.household = of_household and p.kind = 'person' and p.known @> at_instant
    union all
    select r.* from registry.former_member f, jsonb_populate_record(null::registry.person, f.row) r
     where f.household = of_household and (at_instant is null or f.recorded_at <= at_instant)
    union all
    select r.* from registry.past p, jsonb_populate_record(null::registry.person, p.row -> 'row') r
     where p.household = of_household and p.kind = 'former' and p.known @> at_instant
$$;

-- the number of the household in which a merged one ended, over all mergers since
create or replace function registry.became(of_household bigint) returns text stable language sql as $$
    with recursive chain as (
        select id, successor, household_no, 0 as step from registry.household where id = of_household
        union all
        select h.id, h.successor, h.household_no, c.step + 1 from registry.household h join chain c on h.id = c.successor
    )
    select household_no from chain where step > 0 order by step desc limit 1
$$;

-- the columns of a row that a file's further facts give: items, guarantees and certificates add to what is known, the rest replaces it
create or replace function registry.merged(known jsonb, more jsonb) returns jsonb immutable parallel safe language sql
return more || case when jsonb_exists(more, 'items') then jsonb_build_object('items', coalesce(nullif(known -> 'items', 'null'), '{}') || (more -> 'items')) else '{}' end
            || case when jsonb_exists(more, 'guarantees')
                    then jsonb_build_object('guarantees', coalesce(nullif(known -> 'guarantees', 'null'), '{}') || (more -> 'guarantees')) else '{}' end
            || case when jsonb_exists(more, 'certificates')
                    then jsonb_build_object('certificates', coalesce(nullif(known -> 'certificates', 'null'), '[]')
                             || coalesce((select jsonb_agg(c) from jsonb_array_elements(more -> 'certificates') c
                                           where not coalesce(nullif(known -> 'certificates', 'null'), '[]') @> jsonb_build_array(c)), '[]')) else '{}' end;

-- What stands now in the columns that a correction states: of the household, of each member by id, or of one of its years.
create or replace function registry.stated_now(of_household bigint, content jsonb) returns jsonb stable language sql as $$
    select case when jsonb_typeof(content -> 'household') = 'object' and jsonb_typeof(content -> 'members') = 'array' and of_household is not null
                then jsonb_build_object(
                    'household', coalesce((select jsonb_object_agg(k, to_jsonb(h) -> k)
                                             from registry.household h, jsonb_object_keys(content -> 'household') k where h.id = of_household), '{}'),
                    'members', coalesce((select jsonb_object_agg(p.id, (select jsonb_object_agg(k, to_jsonb(p) -> k) from jsonb_object_keys(m) k where k <> 'id'))
                                           from jsonb_array_elements(content -> 'members') m
                                           join registry.person p on p.id = (m ->> 'id')::bigint), '{}'))
                when jsonb_typeof(content -> 'condition') = 'object' and of_household is not null
                then jsonb_build_object('condition', coalesce(
                    (select jsonb_object_agg(k, to_jsonb(c) -> k)
                       from jsonb_object_keys(content -> 'condition') k
                       left join registry.condition c on c.household = of_household and c.year = (content ->> 'year')::integer), '{}'))
                else '{}' end
$$;

-- a request's content as it may be shown: sensitive values named, not told, at whatever depth
create or replace function registry.told(content jsonb) returns jsonb immutable language sql as $$
    select case jsonb_typeof(content)
               when 'object' then coalesce((select jsonb_object_agg(lower(left(n.name, 1)) || substr(n.name, 2),
                                                                     case when e.key in ('phone', 'bank_account', 'document', 'health', 'disability', 'contact_phone') then 'null'::jsonb
                                                                          else registry.told(e.value) end)
                                              from jsonb_each(content) e
                                             cross join lateral (select replace(initcap(replace(e.key, '_', ' ')), ' ', '') as name) n
                                             where e.key not like '%\_index' and e.key !~ '^[a-z]+[A-Z]'), '{}')
                                    || coalesce((select jsonb_object_agg(e.key, registry.told(e.value)) from jsonb_each(content) e
                                                  where e.key ~ '^[a-z]+[A-Z]'), '{}')
               when 'array' then coalesce((select jsonb_agg(registry.told(v)) from jsonb_array_elements(content) v), '[]')
               else content end
$$;
