select lower(s.valid) as "from", upper(s.valid) as "to", s.status, s.members, s.reason, s.recorded_at
  from registry.statuses_known(:id, :at::timestamptz) s
 where :on::date is null or s.valid @> :on::date
 order by lower(s.valid)
