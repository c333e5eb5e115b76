-- the statistics of freshly staged rows, for the checks over many rows
grant maintain on exchange.stated to shanhe_app;
