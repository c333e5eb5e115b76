-- a file that proves something of a letter, under its hash: a scan of what was signed, evidence of a statement (扫描件、佐证材料)
create table pledge.paper (
    id          bigint generated always as identity primary key,
    letter      bigint not null references pledge.letter (id),
    sha256      text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name        text   not null,
    media_type  text   not null,
    bytes       bigint not null check (bytes > 0),
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account()
);
create index paper_of_letter on pledge.paper (letter);
grant select, insert on pledge.paper to shanhe_app;
grant select on pledge.paper to shanhe_analyst;
alter table pledge.paper enable row level security;
create policy of_its_letter on pledge.paper to shanhe_app
    using (exists (select from pledge.letter l where l.id = letter));
create policy analyst on pledge.paper for select to shanhe_analyst using (true);

-- append-only: who signed the frozen text for which side, by hand with a scan or with a key (签署)
create table pledge.signature (
    id          bigint generated always as identity primary key,
    letter      bigint not null references pledge.letter (id),
    side        text   not null check (side in ('FIRST', 'SECOND')),
    name        text   not null,
    post        text   not null,
    signed_on   date   not null,
    paper       bigint references pledge.paper (id),
    public_key  text,                                           -- Ed25519, X.509, base64
    signature   text,                                           -- over the bytes of the frozen text in UTF-8, base64
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account(),
    unique (letter, side),
    check ((public_key is null) = (signature is null)),
    check (paper is not null or signature is not null)
);
grant select, insert on pledge.signature to shanhe_app;
grant select on pledge.signature to shanhe_analyst;
alter table pledge.signature enable row level security;
create policy of_its_letter on pledge.signature to shanhe_app
    using (exists (select from pledge.letter l where l.id = letter));
create policy analyst on pledge.signature for select to shanhe_analyst using (true);

-- append-only: what followed for whom when a target of a binding letter was missed (责任追究)
create table pledge.accountability (
    id          bigint generated always as identity primary key,
    target      bigint not null references pledge.target (id),
    on_day      date   not null,
    who         text   not null,                                -- a unit or a post, with its holder where it is entered
    handling    text   not null,
    document    text,
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account()
);
create index accountability_of_target on pledge.accountability (target);
grant select, insert on pledge.accountability to shanhe_app;
grant select on pledge.accountability to shanhe_analyst;
alter table pledge.accountability enable row level security;
create policy of_its_target on pledge.accountability to shanhe_app
    using (exists (select from pledge.target t where t.id = target));
create policy analyst on pledge.accountability for select to shanhe_analyst using (true);

-- every statement rests on a file
alter table pledge.statement add column paper bigint not null references pledge.paper (id);

-- how far each target of a signed letter had come on a day, as read from its figure or statement on that day; never typed (取数)
create table pledge.reading (
    target  bigint  not null references pledge.target (id),
    on_day  date    not null,
    actual  numeric not null,
    rate    numeric not null check (rate >= 0),
    kept    boolean not null,
    read_at timestamptz not null default now(),
    primary key (target, on_day)
);
grant select, insert, update on pledge.reading to shanhe_app;
grant select on pledge.reading to shanhe_analyst;
alter table pledge.reading enable row level security;
create policy of_its_target on pledge.reading to shanhe_app
    using (exists (select from pledge.target t where t.id = target));
create policy analyst on pledge.reading for select to shanhe_analyst using (true);
