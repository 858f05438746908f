import type { Database } from '@overgang/prisma';

/** Lets programme time stand still at that moment. For the owner of the tables. */
export async function setProgrammeTime({ prisma }: Database, at: Date): Promise<void> {
  const wall = new Date();
  await prisma.clockSegment.create({
    data: { wallStart: wall, programmeStart: at, speed: 1, wallEnd: wall },
  });
}
