-- a planned visit that was made, once
update partner.visit
   set visited_on = cast(:visitedOn as date), year = extract(year from cast(:visitedOn as date)), people = :people, problems = :problems,
       note = coalesce(:note, note), version = version + 1
 where id = :id and visited_on is null
returning place
