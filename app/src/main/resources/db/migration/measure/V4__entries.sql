-- What was recorded stands in measure.entry for good; what of it holds is measure.delivery, so that no query counts what was withdrawn.
-- An entry is never changed: a wrong one is withdrawn with its reason and its author (撤销).
alter table measure.delivery rename to entry;
alter table measure.entry
    add column origin            text   not null default 'FORM'             -- how it came in (登记方式)
        check (origin in ('FORM', 'WORKBOOK', 'PROJECT', 'CLASS', 'PLAN', 'LOG', 'RELOCATION', 'PURCHASE')),
    add column campaign          bigint,                                     -- the class or campaign it belongs to
    add column certificate       text,                                       -- number of a certificate, in capitals without spaces
    add column withdrawn_at      timestamptz,
    add column withdrawn_by      bigint,
    add column withdrawn_because text,
    add constraint withdrawn_whole check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3));
update measure.entry set origin = 'PLAN' where plan_item is not null;
update measure.entry set origin = 'PROJECT' where plan_item is null and project is not null;
create index entry_by_person on measure.entry (person, kind) where person is not null;
create index entry_by_certificate on measure.entry (certificate) where certificate is not null;
create index entry_by_campaign on measure.entry (campaign) where campaign is not null;
create index entry_by_project on measure.entry (project, kind) where project is not null;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on measure.entry to shanhe_app;

create function measure.only_withdrawn_once() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null then
        raise exception 'entry % was withdrawn before', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger withdrawn_once before update on measure.entry for each row execute function measure.only_withdrawn_once();

create view measure.delivery with (security_invoker = true) as
    select id, key, kind, purpose, receiver, household, person, place, partner, project, quantity, unit, counting, amount_fen, delivered_on, remark,
           recorded_at, recorded_by, plan_item, details, origin, campaign, certificate
      from measure.entry where withdrawn_at is null;
grant select on measure.delivery to shanhe_app, shanhe_analyst;

-- Who has a certificate of these numbers, in any place: the number is nobody else's, whoever may see the holder.
create function measure.certificate_holders(numbers text[]) returns table (certificate text, person bigint)
    stable security definer set search_path = '' language sql as $$
    select distinct e.certificate, e.person from measure.entry e where e.certificate = any (numbers) and e.person is not null and e.withdrawn_at is null
$$;
revoke execute on function measure.certificate_holders(text[]) from public;
grant execute on function measure.certificate_holders(text[]) to shanhe_app;
