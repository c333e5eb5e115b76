-- letters to be signed, statements to be reviewed, missed binding targets nobody has answered for, assessments on their way
with last_reading as (
    select distinct on (target) target, kept from pledge.reading order by target, on_day desc
), waiting as (
    select 'TARGET_DUE' as kind, t.id, t.letter, ' ' || t.zh as of, t.due_on
      from pledge.target t
      join pledge.letter l on l.id = t.letter
      left join last_reading r on r.target = t.id
     where t.due_on is not null and l.state = 'SIGNED' and l.to_on >= cast(:today as date) and not coalesce(r.kept, false)
    union all
    select 'LETTER_OFFERED' as kind, l.id, l.id as letter, '' as of, l.to_on as due_on from pledge.letter l where l.state = 'OFFERED'
    union all
    select 'LETTER_STATED', s.id, t.letter, ' ' || t.zh, cast(s.recorded_at as date) + 15
      from pledge.statement s join pledge.target t on t.id = s.target
     where s.accepted is null
    union all
    select 'LETTER_MISSED', t.id, t.letter, ' ' || t.zh, l.to_on + 60
      from last_reading r
      join pledge.target t on t.id = r.target
      join pledge.letter l on l.id = t.letter
     where l.binding and l.state = 'SIGNED' and l.to_on < cast(:today as date) and not r.kept
       and not exists (select from pledge.accountability a where a.target = t.id)
)
select w.kind, w.id, null::text as about, null::text as state, l.title || w.of as title, l.place, l.partner,
       case when l.partner is not null then array['UNIT', 'HEADQUARTERS']
            when l.place % 100000000 = 0 then array['PREFECTURE', 'PROVINCE']
            when l.place % 1000000 = 0 then array['COUNTY', 'PREFECTURE']
            else array['COUNTY'] end as levels,
       w.due_on, null::date as wait_until, null::text as steps, '/letters/' || w.letter as address, null::text as own
  from waiting w
  join pledge.letter l on l.id = w.letter
union all
select 'ASSESSMENT', a.id, null, null, a.title, a.place, a.partner,
       case when a.step = 'SELF' and a.partner is not null then array['UNIT', 'HEADQUARTERS']
            when a.step <> 'SELF' then array['PREFECTURE', 'PROVINCE']
            when a.place % 100000000 = 0 then array['PREFECTURE']
            when a.place % 1000000 = 0 then array['COUNTY']
            else array['TOWN'] end,
       make_date(a.year + 1, 2, 28), null, null, '/assessments/' || a.id, null
  from pledge.assessment a
 where a.step <> 'DONE'
union all
select 'ASSESSMENT_APPEAL', p.id, null, null, a.title, a.place, a.partner, array['PREFECTURE', 'PROVINCE'],
       p.on_day + 30, null, null, '/assessments/' || a.id, null
  from pledge.assessment_appeal p
  join pledge.assessment a on a.id = p.assessment
 where not exists (select from pledge.appeal_answer n where n.appeal = p.id)
