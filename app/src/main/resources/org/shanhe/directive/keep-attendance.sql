-- how many of which class of post were at which venue, by the venue's position
insert into directive.attendance (venue, post, called, present)
select v.id, a.post, a.called, a.present
  from unnest(:venue::int[], :post::text[], :called::int[], :present::int[]) a (venue, post, called, present)
  join directive.venue v on v.meeting = :meeting and v.position = a.venue
