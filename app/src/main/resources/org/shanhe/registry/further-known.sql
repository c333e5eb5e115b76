-- what else is known of a household, its years, its members and of watching it: only what is stated, by field
select 'HOUSEHOLD' as kind, h.id as of, null::bytea as disability,
       registry.named(jsonb_build_object('natural_village', h.natural_village, 'spending_poor', h.spending_poor, 'spending_cause', h.spending_cause,
           'disaster_on', h.disaster_on, 'disaster_compensated', h.disaster_compensated, 'relocated', h.relocated,
           'in_relocation_site', h.in_relocation_site, 'relocation_address', h.relocation_address), '{}') as facts
  from registry.households_known(:id, :at::timestamptz) h
union all
select 'CONDITION', c.year, null,
       registry.named(to_jsonb(c) - array['household', 'year', 'village', 'wage_fen', 'business_fen', 'property_fen', 'transfer_fen',
           'business_cost_fen', 'net_fen', 'members', 'recorded_at', 'change'], '{}')
  from registry.conditions_known(:id, :at::timestamptz) c
 where :on::date is null or c.year <= extract(year from :on::date)
union all
select 'PERSON', p.id, p.disability,
       registry.named(jsonb_build_object('document_problem', nullif(p.document_problem, 'NONE'), 'work_state', p.work_state,
           'monthly_wage_fen', p.monthly_wage_fen, 'work_from', p.work_from, 'work_to', p.work_to, 'previous_work_to', p.previous_work_to,
           'work_sector', p.work_sector, 'work_channel', p.work_channel, 'public_posts', p.public_posts, 'public_post_months', p.public_post_months,
           'employee_medical', p.employee_medical, 'commercial_insurance', p.commercial_insurance, 'medical_aid', p.medical_aid,
           'employee_pension', p.employee_pension, 'disability_allowance', p.disability_allowance,
           'contribution_subsidised_on', p.contribution_subsidised_on, 'relocated', p.relocated, 'certificates', p.certificates), '{}')
  from registry.persons_known(:id, :at::timestamptz) p
 where :on::date is null or (p.joined_on <= :on and (p.left_on is null or p.left_on > :on))
union all
select 'MONITORED', m.household, null, registry.named(to_jsonb(m) - array['village', 'contact_phone', 'contact_phone_index', 'case_id'], '{}')
  from (select * from registry.monitored where household = :id and (:at::timestamptz is null or recorded_at <= :at)
        union all
        select r.* from registry.past p, jsonb_populate_record(null::registry.monitored, p.row) r
         where p.household = :id and p.kind = 'monitored' and p.known @> :at::timestamptz) m
