-- one edit: the version before it is kept, items are renewed, those left out are marked, the audit notes it
with old as (
    select * from plan.plan where id = :id and version = :version and state in ('DRAFT', 'RETURNED') for update
), kept as (
    insert into plan.past (plan, village, version, known, account, row, items)
    select o.id, o.village, o.version, tstzrange(o.recorded_at, greatest(clock_timestamp(), o.recorded_at)), o.recorded_by, to_jsonb(o),
           coalesce((select jsonb_agg(to_jsonb(i) order by i.position, i.id) from plan.item i where i.plan = o.id and not i.removed), '[]')
      from old o
), changed as (
    update plan.plan p
       set goals = :goals, analysis = :analysis, valid = daterange(cast(:from as date), cast(:to as date), '[]'), version = p.version + 1,
           recorded_at = clock_timestamp(), recorded_by = kernel.scope_account()
      from old
     where p.id = old.id
    returning p.id, p.village, p.version
), given as (
    select g.*, row_number() over () as position
      from jsonb_to_recordset(cast(:items as jsonb))
           g (id bigint, "needList" text, "needCode" text, kind text, quantity numeric, unit text, "amountFen" bigint,
              "responsibleKind" text, responsible bigint, "responsibleName" text, "dueOn" date, expected text, details jsonb, suggested boolean)
), gone as (
    update plan.item i set removed = true, recorded_at = clock_timestamp()
      from changed c
     where i.plan = c.id and not i.removed and not exists (select from given g where g.id = i.id)
), renewed as (
    update plan.item i
       set position = g.position, need_list = g."needList", need_code = g."needCode", kind = g.kind, quantity = g.quantity, unit = g.unit,
           amount_fen = g."amountFen", responsible_kind = g."responsibleKind", responsible = g.responsible,
           responsible_name = g."responsibleName", due_on = g."dueOn", expected = g.expected, details = coalesce(g.details, '{}'),
           suggested = i.suggested and coalesce(g.suggested, false), recorded_at = clock_timestamp()
      from given g, changed c
     where i.id = g.id and i.plan = c.id and not i.removed
), added as (
    insert into plan.item (plan, village, position, need_list, need_code, kind, quantity, unit, amount_fen, responsible_kind, responsible,
                           responsible_name, due_on, expected, details)
    select c.id, c.village, g.position, g."needList", g."needCode", g.kind, g.quantity, g.unit, g."amountFen", g."responsibleKind",
           g.responsible, g."responsibleName", g."dueOn", g.expected, coalesce(g.details, '{}')
      from given g cross join changed c
     where g.id is null
), noted as (
    insert into kernel.audit (action, subject, place, detail)
    select 'plan.save', 'plan/' || c.id, c.village, jsonb_build_object('version', c.version, 'items', (select count(*) from given)) from changed c
)
select version from changed
