-- projects that already stand at a stage, with their budget; those known by number are left alone
with given as (
    select * from unnest(cast(:projectNo as text[]), cast(:name as text[]), cast(:purpose as text[]), cast(:type as text[]), cast(:place as bigint[]),
                         cast(:partner as bigint[]), cast(:origin as text[]), cast(:stage as text[]), cast(:since as date[]),
                         cast(:startedOn as date[]), cast(:finishOn as date[]), cast(:content as text[]), cast(:unit as text[]),
                         cast(:responsible as text[]), cast(:target as text[]), cast(:source as text[]), cast(:budgetFen as bigint[]),
                         cast(:programme as text[]), cast(:generation as text[]), cast(:year as integer[]))
                  g (project_no, name, purpose, type, place, partner, origin, stage, since, started_on, finish_on, content, unit, responsible,
                     target, source, budget_fen, programme, generation, year)
),
added as (
    insert into project.project (project_no, name, purpose, type, place, partner, origin, stage, stage_since, started_on, finish_on, completed_on,
                                 content, unit, responsible, target, programme, generation, library_year, plan_year, before_stage, account)
    select g.project_no, g.name, g.purpose, g.type, g.place, g.partner, g.origin, g.stage, g.since, g.started_on, g.finish_on,
           case when g.stage in ('COMPLETED', 'ACCEPTED', 'AUDITED', 'ASSET_REGISTERED', 'HANDED_OVER', 'IN_CARE', 'CLOSED') then g.since end,
           g.content, g.unit, g.responsible, g.target, w.id, g.generation,
           case when g.stage = 'ROLLED' then g.year + 1
                when g.stage not in ('PROPOSED', 'VILLAGE_NOTICE', 'TOWN_REVIEW', 'TOWN_NOTICE', 'COUNTY_NOTICE', 'COUNTY_ARGUMENT', 'COUNTY_REVIEW',
                                     'COUNTY_APPROVED', 'REJECTED') then g.year end,
           case when g.stage in ('SCHEDULED', 'FUND_ISSUED', 'BIDDING', 'UNDER_CONSTRUCTION') then g.year end,
           case when g.stage = 'SUSPENDED' then 'IN_LIBRARY' end, a.id
      from given g
      join ledger.account a on a.key = 'project:' || g.project_no
      left join project.programme w on w.code = g.programme
    on conflict (project_no) do nothing
    returning id, project_no, place, partner
),
budgeted as (
    insert into project.budget (project, place, partner, source, amount_fen)
    select a.id, a.place, a.partner, g.source, g.budget_fen from added a join given g using (project_no)
)
select count(*)::integer from added
