-- the day from which what a household signed holds no more (撤回同意); the text and the hand stay as they were
alter table monitoring.consent add column withdrawn_on date check (withdrawn_on >= signed_on);
grant update (withdrawn_on) on monitoring.consent to shanhe_app;
