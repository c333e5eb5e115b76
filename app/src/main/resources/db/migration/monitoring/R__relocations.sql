-- Relocations as their matters tell them (搬迁台账): the latest answer to each question, the day the home was handed over, jobs and services since.
-- A withdrawn consent is no consent. What is not answered yet is null.
drop view if exists monitoring.relocation;
create view monitoring.relocation with (security_invoker = true) as
select c.id, c.pack, c.pack_version, c.household, c.place, c.title, c.state, c.state_since, c.opened_on, c.ended_on,
       c.facts ->> 'relocatedAs' as related_as, c.facts ->> 'batch' as batch, c.facts ->> 'reason' as reason,
       c.facts ->> 'destination' as destination, nullif(btrim(c.facts ->> 'site'), '') as site, c.facts ->> 'settling' as settling,
       c.facts ->> 'dwelling' as dwelling, (c.facts ->> 'persons')::int as persons, (c.facts ->> 'areaM2')::int as area_m2,
       c.facts ->> 'certificate' as certificate, c.facts ->> 'certificateNo' as certificate_no,
       c.facts ->> 'oldHouse' as old_house, (c.facts ->> 'oldHouseOn')::date as old_house_on, (c.facts ->> 'labourers')::int as labourers,
       (c.facts ->> 'working')::int as working, (c.facts ->> 'livesThere')::boolean as lives_there,
       (c.facts ->> 'incomeBefore')::bigint as income_before_fen, (c.facts ->> 'incomeAfter')::bigint as income_after_fen,
       s.consent_on, s.moved_on, coalesce(s.jobs, 0) as jobs, coalesce(s.services, 0) as services
  from monitoring.case c
  left join lateral (select (select max(signed_on) from monitoring.consent k where k.case_id = c.id and k.withdrawn_on is null) as consent_on,
                            min(s.done_on) filter (where s.step = 'HAND_OVER') as moved_on,
                            sum((s.form ->> 'people')::int) filter (where s.step = 'JOB') as jobs,
                            count(*) filter (where s.step = 'SERVE') as services
                       from monitoring.step s where s.case_id = c.id) s on true
 where c.procedure = 'RELOCATION';
grant select on monitoring.relocation to shanhe_app;
