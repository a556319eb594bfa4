/**
 * What the inline forms of a measure sheet call to store an entry. When somebody else has changed it meanwhile, both versions are shown
 * and the choice is stored; without a choice the form keeps what was typed.
 */
import { inject, Service } from '@angular/core';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ConflictQuestion, merged } from '../../../shared/forms/conflict-question.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { balanceOfEntry, financingBody, financingEntry, type FinancingEntry } from '../model/financing-entry.js';
import { measureBody, measureConflict, measureEntry, type MeasureEntry, type Section } from '../model/measure-entry.js';
import { sumWords } from '../model/money.js';
import { MeasureStore } from './measure-store.js';

@Service({ autoProvided: false })
export class MeasureEntries {
  private readonly store = inject(MeasureStore);
  private readonly conflict = inject(ConflictQuestion);
  private readonly formats = inject(Formats);

  /** @param seen the sheet that the person began with */
  async revise(seen: MeasureView, section: Section, entry: MeasureEntry): Promise<void> {
    try {
      await this.store.revise(seen.version, measureBody(entry, [section]));
    } catch (error) {
      const fresh = isProblemWith(error, 'VERSION_STALE') ? await this.store.peek() : null;
      if (!fresh) throw error;
      const stored = measureEntry(fresh);
      const fields = measureConflict(stored, entry, section, this.formats);
      // Somebody worked on another section: nothing is lost by going on with the newer version.
      const untouched = measureConflict(stored, measureEntry(seen), section, this.formats).every(same);
      if (untouched || fields.every(same)) return this.revise(fresh, section, entry);
      const choice = await this.conflict.ask(fields);
      if (choice === null) throw error;
      const areaId = choice['areaName'] === 'stored' ? stored.areaId : entry.areaId;
      await this.revise(fresh, section, { ...merged(entry, stored, choice), areaId });
    }
  }

  async setFinancing(seen: MeasureView, entry: FinancingEntry): Promise<void> {
    try {
      await this.store.setFinancing(seen.version, financingBody(entry, this.formats));
    } catch (error) {
      const fresh = isProblemWith(error, 'VERSION_STALE') ? await this.store.peek() : null;
      if (!fresh) throw error;
      const [stored, before] = [fresh, seen].map((sheet) => this.moneyWords(this.entryOf(sheet)));
      const own = this.moneyWords(entry);
      if (stored === before || stored === own) return this.setFinancing(fresh, entry);
      const label = $localize`:@@plans.viewMoney:Kosten und Finanzierung`;
      const choice = await this.conflict.ask([{ key: 'money', label, stored: stored ?? '', own }]);
      if (choice === null) throw error;
      if (choice['money'] === 'stored') return this.store.show(fresh);
      await this.setFinancing(fresh, entry);
    }
  }

  entryOf(sheet: MeasureView): FinancingEntry {
    return financingEntry(sheet, this.formats, new Date().getFullYear());
  }

  /** The whole table in one line: both versions of it are compared by it, and shown. */
  private moneyWords(entry: FinancingEntry): string {
    const { cost, financed } = balanceOfEntry(entry, this.formats);
    const row = (name: string, texts: readonly string[]) =>
      `${name}: ${entry.years.map((year, index) => `${year} ${texts[index] || '–'}`).join(', ')}`;
    return [
      row($localize`:@@plans.costs:Kosten`, entry.costs),
      ...entry.lines.map(({ source, amounts }) => row(source, amounts)),
      $localize`:@@plans.moneyLine:${sumWords(cost, this.formats)}:cost: Kosten, ${sumWords(financed, this.formats)}:financed: finanziert`,
    ].join('; ');
  }
}

function same({ stored, own }: { readonly stored: string; readonly own: string }): boolean {
  return stored === own;
}
