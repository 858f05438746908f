/**
 * reserves NemID user-IDs for their owners, each canonical form once. A free one, and one whose quarantine is over by
 * now ($2), whenever it was issued, is reserved; of two that NemID gave, the earlier issued one keeps it, on the same instant
 * whoever came first. What somebody chose for MitID, uses, or has given up and still rests is displaced by nobody. The owner's
 * own row is written upon itself, so that no row means conflict, and `displaced` tells whom it was taken from.
 */
export const reserveSql = `
  INSERT INTO user_id_ledger AS ledger (canonical, owner_id, status, as_typed, issued_at, from_nem_id)
  SELECT canonical, "citizenId", 'RESERVED', "asTyped", "issuedAt", true
  FROM jsonb_to_recordset($1) AS claim (canonical text, "citizenId" uuid, "asTyped" text, "issuedAt" timestamptz)
  ORDER BY canonical COLLATE "C"
  ON CONFLICT (canonical) DO UPDATE
    SET owner_id = excluded.owner_id, from_nem_id = true,
      status = CASE WHEN ledger.owner_id = excluded.owner_id THEN ledger.status ELSE 'RESERVED' END,
      until = CASE WHEN ledger.owner_id = excluded.owner_id THEN ledger.until END,
      confirmed_at = CASE WHEN ledger.owner_id = excluded.owner_id THEN ledger.confirmed_at END,
      was_reserved = ledger.owner_id = excluded.owner_id AND ledger.was_reserved,
      as_typed = CASE WHEN ledger.owner_id = excluded.owner_id THEN ledger.as_typed ELSE excluded.as_typed END,
      issued_at = CASE WHEN ledger.owner_id = excluded.owner_id THEN least(ledger.issued_at, excluded.issued_at) ELSE excluded.issued_at END
    WHERE ledger.owner_id = excluded.owner_id
      OR (ledger.status = 'RESERVED' AND ledger.from_nem_id AND excluded.issued_at < ledger.issued_at)
      OR (ledger.status = 'QUARANTINED' AND ledger.until <= $2)
  RETURNING canonical,
    CASE WHEN old.owner_id <> ledger.owner_id AND old.status = 'RESERVED' THEN old.owner_id END AS displaced`;
