/**
 * What the inline forms of a profile call to store an entry. When somebody else has changed it meanwhile, both versions are shown and
 * the choice is stored; without a choice the form keeps what was typed.
 */
import { inject, Service } from '@angular/core';
import type { ExpertNoteView, ProfileStatementView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ConflictQuestion, merged } from '../../../shared/forms/conflict-question.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import {
  noteConflict,
  noteEntry,
  statementConflict,
  statementEntry,
  type NoteEntry,
  type StatementEntry,
} from '../model/entries.js';
import { ProfileStore } from './profile-store.js';

@Service({ autoProvided: false })
export class ProfileEntries {
  private readonly store = inject(ProfileStore);
  private readonly conflict = inject(ConflictQuestion);
  private readonly formats = inject(Formats);

  readonly addStatement = (entry: StatementEntry): Promise<void> => this.store.addStatement(entry);
  readonly addNote = (entry: NoteEntry): Promise<void> => this.store.addNote(entry);

  readonly reviseStatement = async (statement: ProfileStatementView, entry: StatementEntry): Promise<void> => {
    try {
      await this.store.reviseStatement(statement, entry);
    } catch (error) {
      const fresh = isProblemWith(error, 'VERSION_STALE') ? await this.store.peek() : null;
      const other = fresh?.statements.find(({ id }) => id === statement.id);
      if (!fresh || !other) throw error;
      const stored = statementEntry(other);
      if (sameWords(stored, entry)) return this.store.show(fresh);
      const choice = await this.conflict.ask(statementConflict(stored, entry, fresh.indicators));
      if (choice === null) throw error;
      await this.reviseStatement(other, merged(entry, stored, choice));
    }
  };

  readonly reviseNote = async (note: ExpertNoteView, entry: NoteEntry): Promise<void> => {
    try {
      await this.store.reviseNote(note, entry);
    } catch (error) {
      const fresh = isProblemWith(error, 'VERSION_STALE') ? await this.store.peek() : null;
      const other = fresh?.notes.find(({ id }) => id === note.id);
      if (!fresh || !other) throw error;
      const stored = noteEntry(other);
      if (sameWords(stored, entry)) return this.store.show(fresh);
      const choice = await this.conflict.ask(noteConflict(stored, entry, fresh.indicators, this.formats));
      if (choice === null) throw error;
      await this.reviseNote(other, merged(entry, stored, choice));
    }
  };
}

/** Nothing is left to ask: the first try of a bad line had arrived, or both people wrote the same. */
function sameWords<Entry extends NoteEntry | StatementEntry>(stored: Entry, own: Entry): boolean {
  return (Object.keys(stored) as (keyof Entry)[]).every((key) => stored[key] === own[key]);
}
