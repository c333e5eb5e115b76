-- a matter, its first entry, the days that begin to run, what is posted at once, and who did it
with drawn as materialized (
    select nextval('monitoring.step_id_seq') as step
), opened as (
    insert into monitoring.case (procedure, pack, pack_version, household, place, title, draft, state, state_since, opened_on, facts, relapse_of, key)
    values (:procedure, :pack, :packVersion, :household, :place, :title, :draft, :state, :on, :on, cast(:form as jsonb), :relapseOf, :key)
    -- one that stands already is refused by name
    on conflict do nothing
    returning id, version, place
), stepped as (
    insert into monitoring.step (id, case_id, place, step, from_state, to_state, done_on, form)
    overriding system value
    select d.step, o.id, o.place, :step, null, :state, :on, cast(:form as jsonb) from opened o, drawn d
), begun as (
    insert into monitoring.timer (case_id, place, timer, waits, started_on, due_on)
    select o.id, o.place, t.timer, t.waits, :on, cast(t.due as date)
      from opened o, unnest(:timers::text[], :waits::boolean[], :due::text[]) t (timer, waits, due)
), signed as (
    insert into monitoring.signature (case_id, step, place, name, signed_on)
    select o.id, d.step, o.place, :signature, :on from opened o, drawn d where cast(:signature as text) is not null
), consented as (
    insert into monitoring.consent (case_id, household, place, text_version, text, name, signed_on)
    select o.id, :household, o.place, :consentVersion, :consentText, :consentName, :on from opened o where cast(:consentName as text) is not null
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'monitoring.case.open', 'case/' || o.id, o.place, jsonb_build_object('procedure', cast(:procedure as text)) from opened o
)
select id, version from opened
