-- the state after a step, and the days of the posting where the step begins or ends it; a step that leaves all as it is counts up too
update cadre.posting
   set state = coalesce(cast(:state as text), state),
       valid = case when :begins then daterange(cast(:on as date), null)
                    when :ends then daterange(lower(valid), cast(:on as date))
                    else valid end,
       term_until = case when cast(:termUntil as date) is not null then cast(:termUntil as date)
                         when :begins and term_until is not null then term_until + (cast(:on as date) - term_from)
                         else term_until end,
       term_from = case when :begins then cast(:on as date) else term_from end,
       version = version + 1
 where id = :id and version = :version
