create schema report;
grant usage on schema report to shanhe_app, shanhe_analyst;

-- a template that replaces the shipped one of its kind and language (报告模板); the last one not withdrawn holds. Append-only, for the whole
-- installation: it says nothing of any place or partner
create table report.template (
    id           bigint      generated always as identity primary key,
    kind         text        not null,
    language     text        not null check (language in ('zh', 'en')),
    lines        text[],                                                -- null: back to the shipped one
    file_name    text,
    sha256       text,                                                  -- the Word file as it came
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint      not null default kernel.scope_account(),
    check ((lines is null) = (sha256 is null))
);
create index template_by_kind on report.template (kind, language, id desc);

grant select, insert on report.template to shanhe_app;
grant select on report.template to shanhe_analyst;
