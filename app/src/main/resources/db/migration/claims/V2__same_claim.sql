-- the claim of the text that a headline's number repeats: one claim in two places
alter table claims.claim add column same_as integer;
