import { randomUUID } from 'node:crypto';
import { leased, openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
beforeAll(async () => {
  lab = await openPortLab();
});
afterAll(() => lab.end());

const order = (journeyId: string, retirementId: string, forced = false) =>
  leased({
    port: 'NEMID',
    journeyId,
    kind: 'orderRetirement',
    payload: { retirementId, forced },
  });

const returned = (retirementId: string) => ({
  status: 'FAILED',
  tells: [{ kind: 'retirementReturned', payload: { retirementId } }],
});

test('NemID is not ended while MitID is not active: the order goes back (I1)', async () => {
  const { journeyId } = await lab.citizen();
  const id = randomUUID();
  expect(await lab.ports.NEMID.send(order(journeyId, id))).toMatchObject(returned(id));
  expect(lab.booked('nemId', 'ORDERED')).toBe(0);
});

test('while MitID cannot be asked nothing is ended, and the order waits (I1)', async () => {
  const { journeyId } = await lab.citizen();
  lab.world.systems.context.faults.set('mitId', { errorRate: 1 });
  await expect(lab.ports.NEMID.send(order(journeyId, randomUUID()))).rejects.toThrow('503');
  lab.world.systems.context.faults.set('mitId', {});
  expect(lab.booked('nemId', 'ORDERED')).toBe(0);
});

test('an order that may have gone through is taken back when MitID is not active after all (I1)', async () => {
  const { journeyId, digits } = await lab.citizen();
  const id = randomUUID();
  lab.world.systems.nemId.retire(id, digits, false);
  const again = { ...order(journeyId, id), attempts: 2 };
  expect(await lab.ports.NEMID.send(again)).toMatchObject(returned(id));
  expect(lab.booked('nemId', 'ROLLED_BACK')).toBe(1);
});

test('with MitID active the order goes out, and can be rolled back; what was never ordered needs no rolling back', async () => {
  const { journeyId, digits } = await lab.citizen();
  lab.world.systems.mitId.enrolAnotherWay(digits, 'et godt navn', 'APP');
  const retirementId = randomUUID();
  expect(await lab.ports.NEMID.send(order(journeyId, retirementId))).toMatchObject({
    status: 'SENT',
  });
  const rollBack = (id: string) =>
    leased({
      port: 'NEMID',
      journeyId,
      kind: 'rollBackRetirement',
      payload: { retirementId: id },
    });
  const before = lab.booked('nemId', 'ROLLED_BACK');
  expect(await lab.ports.NEMID.send(rollBack(retirementId))).toMatchObject({ status: 'SENT' });
  expect(await lab.ports.NEMID.send(rollBack(randomUUID()))).toMatchObject({ status: 'SENT' });
  expect(lab.booked('nemId', 'ROLLED_BACK')).toBe(before + 1);
});

test('the cards of whoever has been told are stopped at NemID, once, and NemID itself goes on (R-32)', async () => {
  const { journeyId } = await lab.citizen();
  const retirementId = randomUUID();
  const stop = leased({
    port: 'NEMID',
    journeyId,
    kind: 'stopNemIdCards',
    payload: { retirementId },
  });
  expect(await lab.ports.NEMID.send(stop)).toMatchObject({ status: 'SENT' });
  expect(await lab.ports.NEMID.send({ ...stop, attempts: 2 })).toMatchObject({ status: 'SENT' });
  expect(lab.booked('nemId', 'CARDS_STOPPED')).toBe(1);
});
