import { CitizenService } from './citizenService/citizenService.js';
import { citizenServiceApp } from './citizenService/citizenServiceApp.js';
import { openCounter } from './citizenService/counter.js';
import { type OfficeOf, oneCounter } from './citizenService/offices.js';
import { contactAtStart } from './digitalPost/contactAtStart.js';
import { digitalPostApp } from './digitalPost/digitalPostApp.js';
import { Mailboxes } from './digitalPost/mailboxes.js';
import { EmailBook } from './email/emailBook.js';
import type { DeviceStock } from './mitId/deviceStock.js';
import { MitId } from './mitId/mitId.js';
import { mitIdApp } from './mitId/mitIdApp.js';
import { LogOns } from './nemId/logOns.js';
import { NemId } from './nemId/nemId.js';
import { nemIdApp } from './nemId/nemIdApp.js';
import { SelfService } from './nemId/selfService.js';
import { NemIdSupport } from './nemId/support.js';
import { netbankApp } from './netbank/netbankApp.js';
import { Netbanks } from './netbank/netbanks.js';
import type { People } from './population/people.js';
import { Letters } from './printHouse/letters.js';
import { printHouseApp } from './printHouse/printHouseApp.js';
import type { SystemContext } from './systemContext.js';

/** What there is less of in the outside world than one might wish. */
export interface Limits {
  readonly deviceStock?: DeviceStock;
  /** one counter in every municipality where absent */
  readonly officeOf?: OfficeOf;
}

/** Opens every system from its book. `apps` are their HTTP sides, named as the books are. */
export function openSystems(context: SystemContext, people: People, limits: Limits = {}) {
  const mailboxes = new Mailboxes(context, (cpr) => contactAtStart(people, cpr));
  const letters = new Letters(context);
  const mitId = new MitId(context, limits.deviceStock);
  const nemId = new NemId(context, people);
  const logOns = new LogOns(context, people, nemId);
  const nemIdDoors = {
    logOns,
    selfService: new SelfService(context, nemId, logOns),
    support: new NemIdSupport(context, nemId, logOns),
  };
  const counter = openCounter(people, mitId, nemId);
  const citizenService = new CitizenService(context, counter, limits.officeOf ?? oneCounter);
  const netbanks = new Netbanks(context);
  const emails = new EmailBook(context);
  const systems = { mailboxes, letters, mitId, nemId, citizenService, netbanks, emails };
  return {
    ...systems,
    nemIdDoors,
    apps: {
      digitalPost: digitalPostApp(context, mailboxes),
      printHouse: printHouseApp(context, letters),
      mitId: mitIdApp(context, mitId),
      nemId: nemIdApp(context, nemId, nemIdDoors),
      citizenService: citizenServiceApp(context, citizenService),
      netbank: netbankApp(context, netbanks),
    },
    close: () => {
      for (const system of Object.values(systems)) system.close();
    },
  };
}

export type Systems = ReturnType<typeof openSystems>;
