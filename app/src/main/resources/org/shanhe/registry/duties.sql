-- change requests whose next step is the account's, and its own that came back
select 'CHANGE' as kind, r.id, r.kind as about, r.state, coalesce(h.head_name, (select a.head_name from registry.arriving(r.id) a), left(r.reason, 60)) as title, r.village as place, null as partner,
       case when r.state = 'RETURNED' then :levels::text[] else array[replace(r.route[r.step + 1], 'THERE_', '')] end as levels,
       null as due_on, null as wait_until, null as steps, '/changes/' || r.id as address, null as own
  from registry.change_request r left join registry.household h on h.id = r.household
 where r.state in ('SUBMITTED', 'APPROVED') and r.applicant <> (select kernel.scope_account())
   and (r.route[r.step + 1] = any (:levels::text[]) and r.village <@ (select kernel.scope_places())
        or starts_with(r.route[r.step + 1], 'THERE_') and substr(r.route[r.step + 1], 7) = any (:levels::text[]) and r.other_village <@ (select kernel.scope_places()))
    or r.state = 'RETURNED' and r.applicant = (select kernel.scope_account())
