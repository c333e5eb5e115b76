create schema pledge;
grant usage on schema pledge to shanhe_app, shanhe_analyst;

-- a dated promise between two parties, or of one unit, with targets: letter, agreement, plan (责任书、协议书、军令状、年度计划、规划)
create table pledge.letter (
    id          bigint  generated always as identity primary key,
    kind        text    not null check (kind in ('LETTER', 'AGREEMENT', 'ANNUAL_PLAN', 'MULTI_YEAR_PLAN')),
    binding     boolean not null,                                       -- 军令状: cannot be waived
    template    text    not null,
    pack        text    not null,
    title       text    not null,
    year        integer not null check (year between 1990 and 2100),
    from_on     date    not null,
    to_on       date    not null,
    upper       bigint  references place.division (code),               -- the place above, where places sign with each other
    place       bigint  references place.division (code),               -- for which the promise is made
    partner     bigint  references partner.partner (id),                -- who promises, where no place does
    parent      bigint  references pledge.letter (id),
    supersedes  bigint  unique references pledge.letter (id),
    state       text    not null default 'DRAFT' check (state in ('DRAFT', 'OFFERED', 'SIGNED', 'SUPERSEDED')),
    text        text,                                                   -- frozen when offered for signature
    text_sha256 text    check (text_sha256 ~ '^[0-9a-f]{64}$'),
    signed_on   date,
    note        text,
    key         text    unique,
    version     integer not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check (to_on > from_on),
    check (place is not null or partner is not null),
    check ((upper is null) or (partner is null and upper <> place)),
    check ((state = 'DRAFT') = (text is null)),
    check ((text is null) = (text_sha256 is null)),
    check (state in ('DRAFT', 'OFFERED') or signed_on is not null)
);
create index letter_by_place on pledge.letter (place, year);
create index letter_by_partner on pledge.letter (partner, year);
create index letter_by_parent on pledge.letter (parent) where parent is not null;
grant select, insert, update on pledge.letter to shanhe_app;
grant select on pledge.letter to shanhe_analyst;
alter table pledge.letter enable row level security;
create policy in_scope on pledge.letter to shanhe_app
    using ((place <@ (select kernel.scope_places()) or (place is null and (partner = any ((select kernel.scope_partners())::bigint[])
                or (select kernel.scope_places()) @> int8range(0, 1000000000000))))
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on pledge.letter for select to shanhe_analyst using (true);

-- a letter that was signed never changes; an amendment is another letter that supersedes it
create function pledge.hold_signed() returns trigger language plpgsql as $$
begin
    if old.state in ('SIGNED', 'SUPERSEDED')
       and ((to_jsonb(new) - 'state' - 'version') <> (to_jsonb(old) - 'state' - 'version')
            or new.state not in ('SIGNED', 'SUPERSEDED') or (old.state = 'SUPERSEDED' and new.state <> 'SUPERSEDED')) then
        raise exception 'letter % is signed and never changes', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger hold_signed before update on pledge.letter for each row execute function pledge.hold_signed();

-- what is promised of one indicator; the value stands in the figure's unit, money in fen (责任书指标)
create table pledge.target (
    id       bigint  generated always as identity primary key,
    letter   bigint  not null references pledge.letter (id),
    nth      integer not null,
    code     text    not null,
    zh       text    not null,
    en       text    not null,
    unit     text    not null,
    nature   text    not null check (nature in ('QUANTITY', 'QUALITY', 'VETO')),
    weight   numeric not null check (weight >= 0),
    figure   text,                                                      -- null: stated by people, with evidence and a reviewer
    purpose  text,
    at_most  boolean not null,                                          -- less is better, e.g. incidence
    cascade  text    not null check (cascade in ('SUM', 'MAX', 'NONE')),
    promised numeric not null check (promised >= 0),
    unique (letter, code)
);
grant select, insert, update, delete on pledge.target to shanhe_app;
grant select on pledge.target to shanhe_analyst;
alter table pledge.target enable row level security;
create policy of_its_letter on pledge.target to shanhe_app
    using (exists (select from pledge.letter l where l.id = letter));
create policy analyst on pledge.target for select to shanhe_analyst using (true);

create function pledge.hold_targets() returns trigger language plpgsql as $$
begin
    if exists (select from pledge.letter l where l.id = coalesce(new.letter, old.letter) and l.state <> 'DRAFT') then
        raise exception 'the targets of letter % are frozen', coalesce(new.letter, old.letter) using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger hold_targets before insert or update or delete on pledge.target for each row execute function pledge.hold_targets();

-- append-only: how far a target without a figure has come by a day, as stated and as reviewed by somebody else (手工填报、复核)
create table pledge.statement (
    id          bigint  generated always as identity primary key,
    target      bigint  not null references pledge.target (id),
    on_day      date    not null,
    value       numeric not null check (value >= 0),
    note        text    not null,
    accepted    boolean,
    review      text,
    reviewed_at timestamptz,
    reviewed_by bigint,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check ((accepted is null) = (reviewed_by is null)),
    check (reviewed_by <> recorded_by)
);
create index statement_of_target on pledge.statement (target, on_day);
grant select, insert, update (accepted, review, reviewed_at, reviewed_by) on pledge.statement to shanhe_app;
grant select on pledge.statement to shanhe_analyst;
alter table pledge.statement enable row level security;
create policy of_its_target on pledge.statement to shanhe_app
    using (exists (select from pledge.target t where t.id = target));
create policy analyst on pledge.statement for select to shanhe_analyst using (true);
