-- What the rules warned of when an entry was recorded all the same: the recorder has seen and confirmed it (确认的提醒).
alter table measure.entry add column confirmed jsonb not null default '[]';
