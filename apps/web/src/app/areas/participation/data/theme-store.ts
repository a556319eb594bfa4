/** One theme with what it gathers, as the last command left it. */
import { inject, linkedSignal, Service, signal } from '@angular/core';
import type { SeenContribution } from '@quartierwerk/contracts/participation/publishing.dto';
import type { ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource } from '../../../shared/http/api.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import type { AnswerEntry } from '../model/answer-entry.js';

const STEPS = {
  rename: participationRoutes.renameTheme,
  forward: participationRoutes.forwardTheme,
  publish: participationRoutes.publishTheme,
  merge: participationRoutes.mergeTheme,
} as const;

@Service({ autoProvided: false })
export class ThemeStore {
  private readonly api = inject(Api);
  readonly id = signal<string | null>(null);

  readonly resource = readResource(participationRoutes.theme, () => {
    const id = this.id();
    return id === null ? undefined : { params: { id } };
  });
  private readonly read = keptValue(this.resource);
  readonly theme = linkedSignal<ThemeView | undefined>(() => this.read());

  rename(name: string): Promise<ThemeView | null> {
    return this.step('rename', { name });
  }

  forward(to: string, on: string): Promise<ThemeView | null> {
    return this.step('forward', { to, on });
  }

  /** @param contributions those of the theme that go with it, as they are seen */
  publish(open: boolean, contributions: readonly SeenContribution[] = []): Promise<ThemeView | null> {
    return this.step('publish', { public: open, contributions });
  }

  /** Answers with the theme that stays; the page goes there. */
  merge(intoId: string): Promise<ThemeView | null> {
    return this.step('merge', { intoId });
  }

  async answer(entry: AnswerEntry): Promise<void> {
    const theme = this.theme();
    if (!theme) return;
    const options = { params: { id: theme.id }, body: { id: uuidV7(), ...entry } };
    this.theme.set(await this.api.send(participationRoutes.answerTheme, options));
  }

  async markDone(doneOn: string): Promise<void> {
    const answer = this.theme()?.answer;
    if (!answer) return;
    const { id, version } = answer;
    const fresh = await this.api.send(participationRoutes.reviseAnswer, { params: { id }, version, body: { doneOn } });
    this.theme.update((theme) => theme && { ...theme, answer: fresh });
  }

  async release(contributionId: string): Promise<void> {
    const theme = this.theme();
    if (!theme) return;
    const options = { params: { id: theme.id }, body: { contributionIds: [contributionId] } };
    this.theme.set(await this.api.send(participationRoutes.release, options));
  }

  async support(toId: string): Promise<void> {
    const theme = this.theme();
    if (!theme) return;
    const { links } = await this.api.send(participationRoutes.support, { params: { id: theme.id }, body: { toId } });
    this.theme.set({ ...theme, links });
  }

  async endSupport(toId: string, reason: string): Promise<void> {
    const theme = this.theme();
    if (!theme) return;
    const options = { params: { id: theme.id }, body: { toId, reason } };
    const { links } = await this.api.send(participationRoutes.endSupport, options);
    this.theme.set({ ...theme, links });
  }

  private async step(name: keyof typeof STEPS, body: object): Promise<ThemeView | null> {
    const theme = this.theme();
    if (!theme) return null;
    const { id, version } = theme;
    try {
      const fresh = await this.api.send(STEPS[name], { params: { id }, version, body });
      this.theme.set(fresh);
      return fresh;
    } catch (error) {
      // What stands by now comes upon the page.
      if (isProblemWith(error, 'VERSION_STALE')) this.resource.reload();
      throw error;
    }
  }
}
