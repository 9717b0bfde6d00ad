import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout. */
export const root = resolve(import.meta.dirname, '../..');

/** What this user keeps between checkouts: downloads that are checked once and read by every start. */
export const userCache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gomod-doctor');

/** @param {string} path relative to the checkout */
export const inCheckout = (path) => join(root, path);

/** @param {string} path relative to the checkout */
export const isInCheckout = (path) => existsSync(inCheckout(path));
