-- the venues of a meeting in their order
insert into directive.venue (meeting, position, main, name, place, partner, outside)
select :meeting, v.position, v.main, v.name, v.place, v.partner, v.outside
  from unnest(:position::int[], :main::boolean[], :name::text[], :place::bigint[], :partner::bigint[], :outside::boolean[])
       v (position, main, name, place, partner, outside)
