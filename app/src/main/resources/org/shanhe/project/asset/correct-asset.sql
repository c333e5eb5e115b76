update project.asset
   set name = :name, class = :assetClass, original_value_fen = :originalValue, built_on = :builtOn, handed_over_on = :handedOverOn,
       address = :address, longitude = :longitude, latitude = :latitude, size = :size, unit = :unit, specification = :specification,
       care_body = :careBody, care_person = :carePerson, operation = :operation, operator = :operator, contract_from = :contractFrom,
       contract_to = :contractTo, rent_fen = :rent, capacity_kw = :capacityKw, grid_id = :gridId, version = version + 1,
       recorded_at = clock_timestamp(), recorded_by = kernel.scope_account()
 where id = :id
