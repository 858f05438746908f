import { z } from 'zod';
import { buildPopulation } from '../population/buildPopulation.js';
import type { Citizen } from '../population/citizen.js';
import { People } from '../population/people.js';
import { jsonOf, openSystemsForTest, post } from '../testing/sandboxForTest.js';
import type { LogOnMeans } from './holding/holdingEntry.js';
import { codeOnToken, keyOn, ownAppCode, passwordInLetter } from './holding/papers.js';

type World = Awaited<ReturnType<typeof openSystemsForTest>>;

const begun = z.looseObject({
  logOnId: z.string().default(''),
  code: z.string().optional(),
  card: z.number().optional(),
  keyNumber: z.number().optional(),
});
const ended = z.looseObject({ session: z.string().optional(), code: z.string().optional() });

/** Citizens with an ordinary NemID: an app, a token and a full password. */
const owners: readonly Citizen[] = buildPopulation(1, 400)
  .filter(({ nemIds: [first] }) => first?.state === 'ACTIVE' && first.keyApp && first.keyToken)
  .slice(0, 2);

/** A NemID's owner, who has its papers at hand and uses its doors over HTTP. */
class Owner {
  readonly world: World;
  readonly citizen: Citizen;

  constructor(world: World, citizen: Citizen) {
    this.world = world;
    this.citizen = citizen;
  }

  get cpr(): string {
    return this.citizen.cpr;
  }

  get holding() {
    const holding = this.world.systems.nemId.holdingOf(this.cpr);
    if (!holding) throw new Error('there is no NemID');
    return holding;
  }

  get #person(): string {
    return this.world.systems.context.codes.conceal(this.cpr);
  }

  get password(): string {
    return passwordInLetter(this.#person, this.holding.password);
  }

  begin(by: LogOnMeans = 'KEY_CARD', password = this.password) {
    const asked = post({ userId: this.cpr, password, by });
    return jsonOf(this.world.ask('nemId', '/citizen/logOn', asked), begun);
  }

  answerTo(by: LogOnMeans, { logOnId, card = 0, keyNumber = 0 }: z.infer<typeof begun>): string {
    if (by === 'KEY_APP') return ownAppCode(this.#person);
    if (by === 'KEY_TOKEN') return codeOnToken(this.#person, logOnId);
    return keyOn(this.#person, card, keyNumber);
  }

  complete(logOnId: string, answer: string) {
    return jsonOf(this.world.ask('nemId', `/citizen/logOn/${logOnId}`, post({ answer })), ended);
  }

  /** The session, or the code of the refusal. */
  async logOn(by: LogOnMeans = 'KEY_CARD'): Promise<string> {
    const first = await this.begin(by);
    if (first.code !== undefined) return first.code;
    const last = await this.complete(first.logOnId, this.answerTo(by, first));
    return last.session ?? last.code ?? '';
  }

  /** DONE, or the code of the refusal. */
  async ask(path: string, body: object): Promise<string> {
    const answer = z.looseObject({ code: z.string().default('DONE') });
    return (await jsonOf(this.world.ask('nemId', path, post(body)), answer)).code;
  }
}

/** Two owners in a world of their own; the second one hears keys read aloud, and needs large print. */
export async function openOwners() {
  const [first, second] = owners;
  if (!first || !second) throw new Error('the population has no such owners');
  const both = [first, { ...second, needsLargePrint: true, hearsKeys: true }];
  const world = await openSystemsForTest(new People(both));
  const [one, two] = both.map((citizen) => new Owner(world, citizen));
  if (!one || !two) throw new Error('the population has no such owners');
  return { world, one, two };
}
