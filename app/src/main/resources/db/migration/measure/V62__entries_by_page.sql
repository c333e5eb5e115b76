-- A page of a place's deliveries is read in the order in which it is shown; all of a county had been read and sorted for it.
create index entry_pages on measure.entry (place, id);
