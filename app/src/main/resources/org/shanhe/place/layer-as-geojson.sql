-- a loaded map layer as one GeoJSON text: all of it, the given places, or those directly in a place
select jsonb_build_object('type', 'FeatureCollection', 'name', l.name, 'licence', l.licence, 'features',
           coalesce((select jsonb_agg(jsonb_build_object('type', 'Feature', 'id', s.code, 'geometry', s.geometry, 'properties',
                                jsonb_build_object('code', s.code, 'name', d.name, 'centroid', jsonb_build_array(s.longitude, s.latitude)))
                            order by s.code)
                       from place.shape s
                       join place.division d using (code)
                      where s.layer = l.name
                        and (cardinality(:codes::bigint[]) = 0 or s.code = any (:codes::bigint[]))
                        and (:parent::bigint is null or d.parent = :parent::bigint)), '[]'))::text
  from place.layer l
 where l.name = :name
