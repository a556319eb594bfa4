/** What the commands on the database have in common: the workspace is named by its address, everything in it by its own name. */
import type { INestApplicationContext } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { systemContext, type ActorContext } from '../../platform/http/actor-context.js';
import type { DataSource } from 'typeorm';
import { Refused } from '../../platform/http/refused.js';
import { PlacesQueries } from '../../features/places/index.js';
import { withApplication } from '../application-context.js';
import type { CommandOptions } from '../commands.js';
import { refusedSentence } from './refusal-sentence.js';

/** Runs in the workspace of `--workspace`, in the name of the installation. @throws Error with a sentence, also for what a service refuses */
export function inWorkspace<Result>(
  options: CommandOptions,
  work: (app: INestApplicationContext, ctx: ActorContext) => Promise<Result>,
): Promise<Result> {
  const slug = needed(options, 'workspace');
  return withApplication({ workers: false }, async (app) => {
    const rows = await app
      .get<DataSource>(getDataSourceToken())
      .query<{ id: string }[]>('SELECT workspace_id AS id FROM open_place WHERE slug = $1 AND own', [slug]);
    const [workspace] = rows;
    if (!workspace) throw new Error(`There is no workspace "${slug}".`);
    const ctx = systemContext(workspace.id, 'command-line');
    // Who may type here runs the installation; the steps themselves are those of a planner.
    try {
      return await work(app, { ...ctx, actor: { ...ctx.actor, roles: ['planner'] } });
    } catch (error) {
      throw error instanceof Refused ? new Error(refusedSentence(error), { cause: error }) : error;
    }
  });
}

/** @throws Error with a sentence when the option is not there */
export function needed(options: CommandOptions, name: string): string {
  const value = options[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`The command needs --${name}.`);
}

/** The text of an option, null when it is not there. */
export function optional(options: CommandOptions, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

/** The area edition of `--edition`; without it the one in force. @throws Error with the names there are */
export async function editionOf(
  app: INestApplicationContext,
  ctx: ActorContext,
  options: CommandOptions,
): Promise<string> {
  const wanted = optional(options, 'edition');
  const { editions } = await app.get(PlacesQueries, { strict: false }).editions(ctx);
  const found = wanted === null ? editions[0] : editions.find(({ name }) => name === wanted);
  if (found) return found.id;
  const names = editions.map(({ name }) => `"${name}"`).join(', ');
  throw new Error(
    wanted === null ? 'The workspace has no area edition.' : `There is no area edition "${wanted}"; there is ${names}.`,
  );
}
