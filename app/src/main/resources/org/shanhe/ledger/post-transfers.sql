-- in one statement; what it does stands in the function
select ledger.post(cast(:key as text[]), cast(:kind as text[]), cast(:grant as bigint[]), cast(:from as bigint[]), cast(:to as bigint[]),
                   cast(:amount as bigint[]), cast(:purpose as text[]), cast(:partner as bigint[]), cast(:place as bigint[]),
                   cast(:project as bigint[]), cast(:effectiveOn as date[]), cast(:document as text[]), cast(:corrects as bigint[]),
                   cast(:returns as bigint[]))
