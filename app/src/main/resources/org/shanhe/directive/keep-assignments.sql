-- what is assigned out of the decisions of a meeting, by their position
insert into directive.assignment (key, decision, title, host_place, host_partner, place, partner, office, places, partners, helpers, due_on, at_once)
select 'decision/' || d.id || '/' || a.no, d.id, d.text, m.place, m.partner, a.place, a.partner, a.office,
       coalesce(string_to_array(nullif(a.places, ''), ',')::bigint[], '{}'), coalesce(string_to_array(nullif(a.partners, ''), ',')::bigint[], '{}'),
       a.helpers, a.due_on, a.at_once
  from unnest(:decision::int[], :no::int[], :place::bigint[], :partner::bigint[], :office::text[], :places::text[], :partners::text[], :helpers::text[],
              :dueOn::date[], :atOnce::boolean[]) a (decision, no, place, partner, office, places, partners, helpers, due_on, at_once)
  join directive.meeting m on m.id = :meeting
  join directive.decision d on d.meeting = m.id and d.position = a.decision
