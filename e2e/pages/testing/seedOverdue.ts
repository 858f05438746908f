import { emptyMemory, instant } from '@overgang/domain';
import type { Database } from '@overgang/prisma';
import { seedCitizen } from '@overgang/prisma/testing';

const howMany = 23;

/** So many overdue, one a day from 1 January; the last has a user-ID. Answers the longest overdue journey's id. */
export async function seedOverdue(database: Database): Promise<string> {
  const ids: string[] = [];
  for (let day = 1; day <= howMany; day++) {
    const { journeyId } = await seedCitizen(database);
    const overdueSince = instant(Date.UTC(2022, 0, day, 8));
    const userId = day === howMany ? 'somebody' : null;
    const enrolment = { ...emptyMemory.enrolment, userId };
    const memory = { ...emptyMemory, isOverdue: true, overdueSince, enrolment };
    await database.prisma.journey.update({
      where: { id: journeyId },
      data: {
        state: 'WINDOW_OPEN',
        isOverdue: true,
        memory: JSON.parse(JSON.stringify(memory)),
      },
    });
    ids.push(journeyId);
  }
  return ids[0] ?? '';
}
