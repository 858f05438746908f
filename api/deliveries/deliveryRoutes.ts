import type { Exchange, Route } from '../server/exchange.js';
import { signedInRoute } from '../server/signedInRoute.js';
import type { Services } from '../services/services.js';
import type { Principal } from '../signIn/principal.js';
import type { SignIn } from '../signIn/signIn.js';
import { announce } from './announce.js';
import { deliveryReceipts, deliveryState, uploadOffset } from './follow.js';
import { upload } from './upload.js';

const uuid = '(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const all = /^\/deliveries$/;
const one = new RegExp(`^/deliveries/${uuid}$`);
const receipts = new RegExp(`^/deliveries/${uuid}/receipts$`);

/** Uploads of rosters, population and the CPR feed: announced, streamed, resumed, followed, answered row by row. */
export function deliveryRoutes(services: Services, signIn: SignIn): Route[] {
  const route = (
    method: string,
    name: string,
    path: RegExp,
    answer: (exchange: Exchange, principal: Principal) => Promise<void>,
  ): Route => signedInRoute(signIn, { name, methods: [method], path }, answer);
  return [
    route('POST', 'announceDelivery', all, announce(services)),
    route('PATCH', 'upload', one, upload(services)),
    route('HEAD', 'uploadOffset', one, uploadOffset(services)),
    route('GET', 'deliveryState', one, deliveryState(services)),
    route('GET', 'deliveryReceipts', receipts, deliveryReceipts(services)),
  ];
}
