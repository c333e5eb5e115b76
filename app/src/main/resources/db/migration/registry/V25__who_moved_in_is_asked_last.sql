-- Policies are tried against each row in the reverse order of their names: the range of places costs nothing, the household of
-- every row costs more than all the rest of a figure.
alter policy moved_in on registry.status rename to also_moved_in;
alter policy moved_in on registry.former_member rename to also_moved_in;
alter policy moved_in on registry.change rename to also_moved_in;
alter policy moved_in on registry.past rename to also_moved_in;
