-- Facts find the contracts about their subject, those revoked since included: a fact that became known while a contract
-- ran is told even so. The index of those in force alone did not serve that, and each fact read all contracts.

drop index registration_by_subject;
create index registration_by_subject on registration (subject_id);
