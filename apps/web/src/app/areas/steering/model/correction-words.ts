/** What a correction changed, one line each: "Abstimmung: 8 Ja, 1 Nein, 0 Enthaltungen statt 9 Ja, 0 Nein, 0 Enthaltungen". */
import type { TrackingEntryView } from '@quartierwerk/contracts/steering/decision.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { RESULT_WORDS } from '../../../shared/words/steering-state-words.js';
import { votesInWords } from './vote-words.js';

type Correction = TrackingEntryView['corrections'][number];
type Votes = Extract<Correction, { readonly field: 'votes' }>['before'];

const FIELD_WORDS: Readonly<Record<Correction['field'], string>> = {
  result: $localize`:@@steering.result:Ergebnis`,
  votes: $localize`:@@steering.voteHead:Abstimmung`,
  wording: $localize`:@@steering.wording:Wortlaut`,
  conditions: $localize`:@@steering.conditions:Auflage`,
  lead: $localize`:@@steering.lead:Federführung`,
  deadline: $localize`:@@steering.deadline:Frist`,
  followUpOn: $localize`:@@steering.followUp:Wiedervorlage`,
  reason: $localize`:@@steering.reason:Begründung`,
};

export function correctionWords(correction: Correction, formats: Pick<Formats, 'day'>): string {
  const [before, after] = valuesOf(correction, formats);
  const field = FIELD_WORDS[correction.field];
  return $localize`:@@steering.correctedFrom:${field}:field:: ${after}:after: statt ${before}:before:`;
}

function valuesOf(correction: Correction, formats: Pick<Formats, 'day'>): readonly [string, string] {
  switch (correction.field) {
    case 'votes':
      return [votes(correction.before), votes(correction.after)];
    case 'result':
      return [RESULT_WORDS[correction.before].word, RESULT_WORDS[correction.after].word];
    case 'deadline':
    case 'followUpOn':
      return [
        text(correction.before && formats.day(correction.before)),
        text(correction.after && formats.day(correction.after)),
      ];
    case 'wording':
    case 'reason':
      return [quoted(correction.before), quoted(correction.after)];
    case 'conditions':
    case 'lead':
      return [text(correction.before), text(correction.after)];
  }
}

function votes(count: Votes): string {
  return text(count && votesInWords({ ...count, conflicted: 0, unanimous: false }));
}

function quoted(words: string | null): string {
  return words === null || words === '' ? text(words) : $localize`:@@steering.quoted:„${words}:words:“`;
}

function text(words: string | null): string {
  return words === null || words === '' ? $localize`:@@steering.noEntry:ohne Angabe` : words;
}
