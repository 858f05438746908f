import { z } from 'zod';
import type { ShownNotice } from '../../netbank/entry.js';
import type { WaitingNotice } from '../../netbank/netbanks.js';
import type { BankAgreement, Citizen } from '../../population/citizen.js';
import { drawBetween } from '../../population/draw.js';
import { day } from '../../time/duration.js';
import type { ActorContext } from '../actorContext.js';
import type { Citizens } from '../citizens/citizens.js';
import { refusalFields } from '../product/graphql.js';
import { bankToken } from './bankUploads.js';

const noticeDocument =
  'query ($id: ID!) { result: notice(id: $id) { id title lines { kind text } } }';
const line = z.object({ kind: z.string(), text: z.string() });
const noticeShape = z
  .object({ id: z.string(), title: z.string(), lines: z.array(line).min(1) })
  .nullable();

const reportDocument = `mutation ($noticeId: ID!, $shownAt: Instant!) {
  result: reportNoticeShown(input: { noticeId: $noticeId, shownAt: $shownAt }) {
    __typename
    ${refusalFields}
  }
}`;
const reportShape = z.object({ __typename: z.string() });

/** Log-ons after which a notice that cannot be shown is forgotten. */
const mostLogOns = 40;

interface Customer {
  readonly citizen: Citizen;
  readonly agreement: BankAgreement;
}

/** The netbanks: a notice waits for the customer's next log-on, is shown, and is reported shown. */
export class NoticeScreen {
  readonly #context: ActorContext;
  readonly #citizens: Citizens;
  readonly #customers: ReadonlyMap<string, Customer>;

  constructor(context: ActorContext, citizens: Citizens) {
    this.#context = context;
    this.#citizens = citizens;
    this.#customers = new Map(
      context.people.all.flatMap((citizen) =>
        citizen.banks.map(
          (agreement) => [agreement.customerReference, { citizen, agreement }] as const,
        ),
      ),
    );
  }

  /** Takes up what the book holds and begins to listen. */
  start(): void {
    const { netbanks } = this.#context.systems;
    const { waiting, unreported } = netbanks.unfinished();
    for (const notice of waiting) this.#awaitLogOn(notice, 1);
    for (const shown of unreported) this.#report(shown);
    netbanks.noticeArrived.listen((notice) => this.#awaitLogOn(notice, 1));
  }

  /** A bank that does not know the handle yet looks again the next day. */
  #awaitLogOn(notice: WaitingNotice, logOn: number): void {
    if (logOn > mostLogOns) return;
    const { system } = this.#context;
    const everyDays = this.#customerOf(notice.handle)?.agreement.logOnEveryDays ?? 1;
    const inDays = everyDays * drawBetween(0.02, 1, notice.noticeId, logOn);
    system.scheduler.at(system.clock.now() + inDays * day, () => this.#logOn(notice, logOn));
  }

  #customerOf(handle: string): Customer | undefined {
    const reference = this.#context.systems.netbanks.customerOf(handle);
    return reference === undefined ? undefined : this.#customers.get(reference);
  }

  #logOn(notice: WaitingNotice, logOn: number) {
    const { systems, diary, errands } = this.#context;
    const customer = this.#customerOf(notice.handle);
    if (customer && diary.page(customer.citizen.number).isDead) return;
    const isClosed = customer && this.#isClosed(notice.handle, customer);
    if (!customer || isClosed) return this.#awaitLogOn(notice, logOn + 1);
    if (systems.netbanks.isShown(notice.noticeId)) return;
    errands.send('banks', 'notice shown', () => this.#show(notice, customer));
  }

  /** a closed NemID log-on shows nothing to anybody who has no MitID. */
  #isClosed(handle: string, { citizen }: Customer): boolean {
    const { netbanks, mitId } = this.#context.systems;
    return netbanks.isLogonClosed(handle) && !mitId.status(citizen.cpr).active;
  }

  /** Fetched as late as this: a notice that was withdrawn meanwhile is not there, and not shown. */
  async #show(notice: WaitingNotice, { citizen }: Customer): Promise<void> {
    const { graphql, systems } = this.#context;
    const token = await bankToken(notice.reg, this.#context);
    const variables = { id: notice.noticeId };
    const asked = { token, document: noticeDocument, variables, success: noticeShape };
    if (!(await graphql.query(asked)) || systems.netbanks.isShown(notice.noticeId)) return;
    this.#report(systems.netbanks.show(notice));
    this.#citizens.told(citizen, 'NETBANK');
  }

  #report(shown: ShownNotice): void {
    this.#context.errands.send('banks', 'report shown', async () => {
      const token = await bankToken(shown.reg, this.#context);
      const variables = { noticeId: shown.noticeId, shownAt: shown.at };
      const asked = { token, document: reportDocument, variables, success: reportShape };
      await this.#context.graphql.mutate(`shown-${shown.noticeId}`, asked);
      this.#context.systems.netbanks.reported(shown);
    });
  }
}
