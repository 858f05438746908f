// @ts-check
import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { remembered, unwritable } from '../services/rememberedFile.mjs';

/** @typedef {{ pid: number, token: string }} Holder */
/** @typedef {(pid: number) => Promise<boolean>} IsHeldBy */

/** How long a lock may be without its holder's name: it is made before it is written. */
const namelessMs = 1_000;
/** Whose lock has just been given back. */
const nobody = 'nobody';

/** @param {unknown} error */
const isThere = (error) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';

/** Makes the lock, if there is none. @param {string} file @param {Holder} holder */
function create(file, holder) {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (isThere(error)) return;
    rmSync(file, { force: true });
    throw unwritable(file, error);
  }
}

/** @param {string} file @returns {Holder} */
function holderOf(file) {
  const { pid, token } = remembered(file);
  const noName = existsSync(file) ? 'nameless' : nobody;
  return { pid: Number(pid ?? 0), token: String(token ?? pid ?? noName) };
}

/** A lock that stays without a name was left by somebody who died at once. @param {string} file */
async function namedHolder(file) {
  const giveUpAt = Date.now() + namelessMs;
  for (;;) {
    const holder = holderOf(file);
    if (holder.pid > 0 || holder.token === nobody || Date.now() > giveUpAt) return holder;
    await sleep(20);
  }
}

/**
 * Puts us in the place of a holder who is dead. Who may do so is settled by a lock of its own, named after the dead one;
 * moving that one over the other is one step, and whoever comes later finds another name there and begins anew.
 * @param {string} file @param {Holder} dead @param {Holder} us @param {IsHeldBy} isHeldBy
 * @returns {Promise<number | undefined>} the process that was faster
 */
async function takeOver(file, dead, us, isHeldBy) {
  const claim = `${file}.${dead.token}`;
  const faster = await take(claim, us, isHeldBy);
  if (faster !== undefined) return faster;
  if (holderOf(file).token === dead.token) renameSync(claim, file);
  else rmSync(claim, { force: true });
  return take(file, us, isHeldBy);
}

/**
 * @param {string} file @param {Holder} us @param {IsHeldBy} isHeldBy
 * @returns {Promise<number | undefined>} the process that has it, if it is not us
 */
async function take(file, us, isHeldBy) {
  create(file, us);
  const holder = await namedHolder(file);
  if (holder.token === us.token) return undefined;
  if (holder.token === nobody) return take(file, us, isHeldBy);
  if (await isHeldBy(holder.pid)) return holder.pid;
  return takeOver(file, holder, us, isHeldBy);
}

/**
 * Takes a lock that one process has at a time, however many ask at the same moment. One whose holder is dead is taken
 * over, by one of them.
 * @param {string} file
 * @param {IsHeldBy} isHeldBy whether that process is alive and still what it was
 * @returns {Promise<{ heldBy: number } | { release: () => void }>}
 */
export async function takeLock(file, isHeldBy) {
  const us = { pid: process.pid, token: randomBytes(8).toString('hex') };
  const heldBy = await take(file, us, isHeldBy);
  if (heldBy !== undefined) return { heldBy };
  return { release: () => holderOf(file).token === us.token && rmSync(file, { force: true }) };
}
