/** Strengths and potentials beside weaknesses and challenges, each statement with its source and the figure it was made on. */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ProfileStatementView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { statementEntry, type StatementEntry } from '../model/entries.js';
import { StatementForm, type IndicatorChoice } from './statement-form.js';

type Side = 'strengths' | 'challenges';

const NEW: Readonly<Record<Side, StatementEntry>> = {
  strengths: { kind: 'strength', text: '', source: '', indicatorId: '' },
  challenges: { kind: 'challenge', text: '', source: '', indicatorId: '' },
};

@Component({
  selector: 'qw-statements',
  imports: [Icon, MatButton, StatementForm],
  templateUrl: './statements.html',
  styleUrl: './statements.scss',
})
export class Statements {
  readonly statements = input.required<readonly ProfileStatementView[]>();
  readonly indicators = input.required<readonly (IndicatorChoice & { readonly decimals: number })[]>();
  readonly mayAdd = input.required<boolean>();
  /** Under it typed text is kept: the profile. */
  readonly draftKey = input.required<string>();
  readonly add = input.required<(entry: StatementEntry) => Promise<unknown>>();
  readonly revise = input.required<(statement: ProfileStatementView, entry: StatementEntry) => Promise<unknown>>();
  readonly removed = output<ProfileStatementView>();

  protected readonly formats = inject(Formats);
  protected readonly adding = signal<Side | null>(null);
  protected readonly editing = signal<string | null>(null);
  protected readonly fresh = NEW;

  protected readonly sides = computed(() => {
    const statements = this.statements().map((statement) => ({
      statement,
      entry: statementEntry(statement),
      store: (entry: StatementEntry) => this.revise()(statement, entry),
    }));
    return [
      {
        side: 'strengths' as const,
        heading: $localize`:@@diagnosis.strengths:Stärken und Potenziale`,
        action: $localize`:@@diagnosis.addStrength:Stärke hinzufügen`,
        statements: statements.filter(({ entry }) => entry.kind === 'strength' || entry.kind === 'potential'),
      },
      {
        side: 'challenges' as const,
        heading: $localize`:@@diagnosis.challenges:Herausforderungen`,
        action: $localize`:@@diagnosis.addChallenge:Herausforderung hinzufügen`,
        statements: statements.filter(({ entry }) => entry.kind === 'weakness' || entry.kind === 'challenge'),
      },
    ];
  });

  /** "Melderegister; B5, 29,4, Rang 1": source, and the figure as it was. */
  protected sourceOf({ source, evidence }: ProfileStatementView): string {
    if (evidence === null) return source;
    const decimals = this.indicators().find(({ id }) => id === evidence.indicatorId)?.decimals ?? 1;
    const parts = [evidence.indicatorCode];
    if (evidence.rate !== null) parts.push(this.formats.number(evidence.rate, decimals));
    if (evidence.rank !== null) parts.push($localize`:@@diagnosis.evidenceRank:Rang ${evidence.rank}:rank:`);
    return `${source}; ${parts.join(', ')} (${evidence.year})`;
  }
}
