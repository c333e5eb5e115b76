-- the fields of one row version that differ from another, as a change shows them: sensitive values named, not told
create function registry.named(one jsonb, other jsonb) returns jsonb immutable parallel safe language sql
return (select jsonb_object_agg(lower(left(n.name, 1)) || substr(n.name, 2),
                                case when f.key in ('phone', 'bank_account', 'document', 'health') then 'null'::jsonb else f.value end)
          from jsonb_each(one) f
         cross join lateral (select replace(initcap(replace(f.key, '_', ' ')), ' ', '') as name) n
         where f.value is distinct from other -> f.key and not (f.value = 'null' and not jsonb_exists(other, f.key))
           and f.key not in ('id', 'household', 'version', 'recorded_at', 'change') and f.key not like '%\_index');
