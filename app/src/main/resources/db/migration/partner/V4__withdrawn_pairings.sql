-- a unit takes care of a village (单位包村)
alter table partner.pairing drop constraint pairing_kind_check;
alter table partner.pairing add constraint pairing_kind_check
    check (kind in ('DESIGNATED', 'COUNTERPART', 'EAST_WEST', 'ENTERPRISE_VILLAGE', 'UNIT_VILLAGE', 'PARTY_BRANCH', 'HOUSEHOLD'));

-- one that was entered by mistake, as with a wrong workbook, has held on no day: it stays, with when it was said to hold
alter table partner.pairing add column withdrawn daterange;
alter table partner.pairing add constraint withdrawn_holds_never check (isempty(valid) = (withdrawn is not null));
drop index partner.pairing_once;
create unique index pairing_once on partner.pairing (partner, place, kind, valid, counterpart, household) nulls not distinct
 where not isempty(valid);

create or replace function partner.only_ended() returns trigger language plpgsql as $$
begin
    if (new.partner, new.responsible, new.place, new.kind, new.counterpart, new.household)
       is distinct from (old.partner, old.responsible, old.place, old.kind, old.counterpart, old.household)
       or isempty(old.valid)
       or (case when isempty(new.valid) then new.withdrawn is distinct from old.valid or new.end_reason is null
               else upper(old.valid) is not null or lower(new.valid) <> lower(old.valid) end) then
        raise exception 'a pairing is ended, not rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
