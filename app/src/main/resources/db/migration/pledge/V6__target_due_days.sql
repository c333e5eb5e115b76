-- by when a target has to be reached, where that is before the end of the letter (完成时限)
alter table pledge.target add column due_on date;
