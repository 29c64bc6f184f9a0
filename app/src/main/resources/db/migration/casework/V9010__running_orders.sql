-- The ledger of running orders pages by their dates; without this it walks through everything that anybody owes.
create index deadline_rectify on deadline (due_on, id) where outcome is null and kind = 'RECTIFY';
