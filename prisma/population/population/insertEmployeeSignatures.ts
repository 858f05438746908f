import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { NewPerson } from './newPerson.js';

const insert = `
  INSERT INTO employee_signature (id, citizen_id, cvr, kind, issued_on)
  SELECT * FROM jsonb_to_recordset($1) AS given (id uuid, citizen_id uuid, cvr text, kind text, issued_on date)`;

/** the employee signatures of new persons: noted once, and never touched. */
export async function insertEmployeeSignatures(
  db: ClientBase,
  persons: readonly NewPerson[],
): Promise<void> {
  const rows = persons.flatMap(({ citizenId, row }) =>
    row.employeeSignatures.map(({ cvr, kind, issuedOn }) => ({
      id: randomUUID(),
      citizen_id: citizenId,
      cvr,
      kind,
      issued_on: issuedOn,
    })),
  );
  if (rows.length > 0) await db.query(insert, [JSON.stringify(rows)]);
}
