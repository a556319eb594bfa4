/** One contribution, as the last command left it. */
import { inject, linkedSignal, Service, signal } from '@angular/core';
import type {
  CorrectContribution,
  DiscardContribution,
  ForwardBody,
  RedactContribution,
  ReportBack,
  SetPoints,
} from '@quartierwerk/contracts/participation/contribution.dto';
import type { ContributionView } from '@quartierwerk/contracts/participation/contribution.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource } from '../../../shared/http/api.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import type { AnswerEntry } from '../model/answer-entry.js';

const STEPS = {
  correct: participationRoutes.correct,
  setPoints: participationRoutes.setPoints,
  restore: participationRoutes.restore,
  redact: participationRoutes.redact,
  discard: participationRoutes.discard,
  forward: participationRoutes.forward,
  reportBack: participationRoutes.reportBack,
  publish: participationRoutes.publish,
} as const;

@Service({ autoProvided: false })
export class ContributionStore {
  private readonly api = inject(Api);
  readonly code = signal<string | null>(null);

  readonly resource = readResource(participationRoutes.contribution, () => {
    const code = this.code();
    return code === null ? undefined : { params: { code } };
  });
  private readonly read = keptValue(this.resource);
  readonly contribution = linkedSignal<ContributionView | undefined>(() => this.read());

  correct(body: CorrectContribution): Promise<void> {
    return this.step('correct', body);
  }

  setPoints(body: SetPoints): Promise<void> {
    return this.step('setPoints', body);
  }

  redact(body: RedactContribution): Promise<void> {
    return this.step('redact', body);
  }

  discard(body: DiscardContribution): Promise<void> {
    return this.step('discard', body);
  }

  restore(): Promise<void> {
    return this.step('restore', {});
  }

  forward(body: ForwardBody): Promise<void> {
    return this.step('forward', body);
  }

  reportBack(body: ReportBack): Promise<void> {
    return this.step('reportBack', body);
  }

  publish(open: boolean): Promise<void> {
    return this.step('publish', { public: open });
  }

  async answer(entry: AnswerEntry): Promise<void> {
    const contribution = this.contribution();
    if (!contribution) return;
    const options = { params: { id: contribution.id }, body: { id: uuidV7(), ...entry } };
    this.contribution.set(await this.api.send(participationRoutes.answerContribution, options));
  }

  async markDone(doneOn: string): Promise<void> {
    const answer = this.contribution()?.answer;
    if (!answer) return;
    const { id, version } = answer;
    const fresh = await this.api.send(participationRoutes.reviseAnswer, { params: { id }, version, body: { doneOn } });
    this.contribution.update((contribution) => contribution && { ...contribution, answer: fresh });
  }

  async group(themeId: string): Promise<void> {
    const contribution = this.contribution();
    if (!contribution) return;
    const options = { params: { id: themeId }, body: { contributionIds: [contribution.id] } };
    await this.api.send(participationRoutes.gather, options);
    this.resource.reload();
  }

  async support(toId: string): Promise<void> {
    const contribution = this.contribution();
    if (!contribution) return;
    const { links } = await this.api.send(participationRoutes.support, {
      params: { id: contribution.id },
      body: { toId },
    });
    this.contribution.set({ ...contribution, links });
  }

  async endSupport(toId: string, reason: string): Promise<void> {
    const contribution = this.contribution();
    if (!contribution) return;
    const options = { params: { id: contribution.id }, body: { toId, reason } };
    const { links } = await this.api.send(participationRoutes.endSupport, options);
    this.contribution.set({ ...contribution, links });
  }

  private async step(name: keyof typeof STEPS, body: object): Promise<void> {
    const contribution = this.contribution();
    if (!contribution) return;
    const { id, version } = contribution;
    try {
      this.contribution.set(await this.api.send(STEPS[name], { params: { id }, version, body }));
    } catch (error) {
      // What stands by now comes upon the page; what was typed stays in its form, and may be sent over it.
      if (isProblemWith(error, 'VERSION_STALE')) this.resource.reload();
      throw error;
    }
  }
}
