-- one step towards closing a finding, and the state it is in after it
with taken as (
    insert into supervision.step (finding, kind, on_day, person, note) values (:id, :kind, :onDay, :person, :note)
)
update supervision.finding
   set state = :state, closed_on = case when :state = 'CLOSED' then coalesce(closed_on, cast(:onDay as date)) end, version = version + 1
 where id = :id
