-- One step of a matter: where it stands now, what was answered, which days end and begin, what is posted and taken down, whose hand and whose
-- authorisation, and who did it. Someone who saw an older version, or another state, changes nothing.
with drawn as materialized (
    select nextval('monitoring.step_id_seq') as step
), moved as (
    update monitoring.case c
       set state = :to, state_since = case when :to = :from then c.state_since else :on end, version = c.version + 1,
           facts = c.facts || cast(:form as jsonb), ended_on = case when :ends then cast(:on as date) end,
           household = coalesce(:household, c.household), draft = case when cast(:household as bigint) is null then c.draft end
     where c.id = :id and c.version = :version and c.state = :from and c.ended_on is null
    returning c.id, c.version, c.place, c.household
), stepped as (
    insert into monitoring.step (id, case_id, place, step, from_state, to_state, done_on, form, note, judged)
    overriding system value
    select d.step, m.id, m.place, :step, :from, :to, :on, cast(:form as jsonb), :note, cast(:judged as jsonb) from moved m, drawn d
    returning id
), ended as (
    update monitoring.timer t set ended_on = greatest(:on, t.started_on)
      from moved m where t.case_id = m.id and t.ended_on is null and (:ends or t.timer = any (:stopped::text[]))
), begun as (
    insert into monitoring.timer (case_id, place, timer, waits, started_on, due_on)
    select m.id, m.place, t.timer, t.waits, :on, cast(t.due as date)
      from moved m, unnest(:timers::text[], :waits::boolean[], :due::text[]) t (timer, waits, due)
     where not exists (select from monitoring.timer x where x.case_id = m.id and x.timer = t.timer and x.ended_on is null)
), down as (
    update monitoring.notice n set down_on = :on from moved m where n.case_id = m.id and n.down_on is null and :to <> :from
), posted as (
    insert into monitoring.notice (case_id, place, state, kind, posted_on, last_on, body)
    select m.id, m.place, :to, :posted, :on, cast(:on as date) + cast(:days as int), cast(:body as jsonb) from moved m where cast(:posted as text) is not null
), attached as (
    update monitoring.evidence e set step = d.step from moved m, drawn d where e.case_id = m.id and e.step is null
), signed as (
    insert into monitoring.signature (case_id, step, place, name, evidence, signed_on)
    select m.id, d.step, m.place, :signature, :signaturePage, :on from moved m, drawn d where cast(:signature as text) is not null
), consented as (
    insert into monitoring.consent (case_id, household, place, text_version, text, name, evidence, signed_on)
    select m.id, m.household, m.place, :consentVersion, :consentText, :consentName, :consentPage, :on from moved m where cast(:consentName as text) is not null
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'monitoring.case.step', 'case/' || m.id, m.place, jsonb_build_object('step', cast(:step as text), 'to', cast(:to as text)) from moved m
)
select id, version from moved
