-- a year's facts are replaced whole, the past version kept
grant delete on registry.village_fact to shanhe_app;
