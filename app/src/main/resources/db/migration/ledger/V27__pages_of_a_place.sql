-- The purpose in the middle was never a bound of a question, and hid the day: of two hundred million transfers what was touched on a day in
-- a county took 45 ms to find. A page of a place is read in the order in which it is shown; all of a county had been read and sorted for it.
drop index ledger.transfer_by_place;
create index transfer_by_place on ledger.transfer (place, effective_on);
create index transfer_pages on ledger.transfer (place, id);
