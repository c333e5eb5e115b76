-- cards are printed as every long file is, by print.job; what was printed here stayed for a week
drop table measure.card_print;
