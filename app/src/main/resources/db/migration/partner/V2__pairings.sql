-- a private donor stands here only with his consent
alter table partner.partner add column consent_on date;
alter table partner.partner
    add constraint individuals_by_consent check (kind <> 'INDIVIDUAL' or consent_on is not null) not valid;

-- an ended pairing stays: it is closed with a date, a reason and a document, and what goes on in its place follows it
alter table partner.pairing
    add column counterpart  text,                                      -- the branch or institution on the other side
    add column list         text,                                      -- a list of pairs one to one, such as 8+8
    add column household    bigint check (household is null or kind = 'HOUSEHOLD'),
    add column helper       text check (helper is null or kind = 'HOUSEHOLD'),
    add column reason       text,
    add column document     text,
    add column end_reason   text,
    add column end_document text,
    add column follows      bigint references partner.pairing (id),
    add column key          text unique,
    add column recorded_by  bigint not null default kernel.scope_account();
alter table partner.pairing drop constraint pairing_partner_place_kind_valid_key;
create unique index pairing_once on partner.pairing (partner, place, kind, valid, counterpart, household) nulls not distinct;
create index pairing_by_partner on partner.pairing (partner);
create index pairing_by_responsible on partner.pairing (responsible) where responsible is not null;

-- a pairing is never rewritten, only ended
create function partner.only_ended() returns trigger language plpgsql as $$
begin
    if upper(old.valid) is not null or lower(new.valid) <> lower(old.valid)
       or (new.partner, new.responsible, new.place, new.kind, new.counterpart, new.household)
          is distinct from (old.partner, old.responsible, old.place, old.kind, old.counterpart, old.household) then
        raise exception 'a pairing is ended, not rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger only_ended before update on partner.pairing for each row execute function partner.only_ended();

-- the name of an organisation is no secret where a pairing with it is in scope, though its own row may not be
create function partner.named(partner bigint) returns text stable parallel safe security definer set search_path = partner language sql
return (select name from partner.partner where id = $1);
grant execute on function partner.named(bigint) to shanhe_app, shanhe_analyst;

-- a unit sees the pairings it carries out, but only who keeps the partner's own rows begins and ends them
drop policy in_scope on partner.pairing;
create policy in_scope on partner.pairing to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high())
           and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])
                or responsible = any ((select kernel.scope_partners())::bigint[])))
    with check (place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
