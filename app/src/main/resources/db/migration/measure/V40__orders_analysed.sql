-- who has just written thousands of orders lets the planner know
grant maintain on measure.goods_order, measure.goods_line, measure.goods_step to shanhe_app;
