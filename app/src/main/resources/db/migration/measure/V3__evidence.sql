-- files that prove a delivery, kept in the data folder under their hash (落实佐证)
create table measure.evidence (
    delivery bigint not null references measure.delivery (id),
    hash     text   not null check (hash ~ '^[0-9a-f]{64}$'),
    name     text   not null,
    primary key (delivery, hash)
);
grant select, insert on measure.evidence to shanhe_app;
alter table measure.evidence enable row level security;
create policy in_scope on measure.evidence to shanhe_app
    using (exists (select from measure.delivery d where d.id = delivery));
