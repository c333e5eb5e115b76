-- How the household stood to what the step asks of it when it was taken, with the pack's version (前提判定); null where nothing is asked.
alter table monitoring.step add column judged jsonb;
