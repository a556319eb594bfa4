/** Everything known of an existing offer, typed in a dialog. What was typed is kept until it is stored or discarded. */
import {
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { OFFER_LIMITS } from '@quartierwerk/contracts/diagnosis/offer.limits';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { OFFER_KINDS } from '@quartierwerk/domain/diagnosis/existing-offer';
import { ErrorSummary } from '@quartierwerk/ui/field/error-summary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { uniqueId } from '@quartierwerk/ui/ids/unique-id';
import { atMost } from '../../../shared/forms/at-most.js';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { entryFrom } from '../../../shared/forms/entry.js';
import { errorsOf, summaryOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { DIAGNOSIS_WORDS } from '../../../shared/words/diagnosis-words.js';
import { fieldWords } from '../../../shared/words/field-words.js';
import type { AreaGroup } from '../model/offer-areas.js';
import { groupsOf, NO_ORGANISATION, OFFER_LABELS, type ChosenArea, type OfferEntry } from '../model/offer-entry.js';
import { OFFER_KIND_WORDS } from '../../../shared/words/offer-words.js';

@Component({
  selector: 'qw-offer-form',
  imports: [ErrorSummary, Field, FieldInput, FormField, Icon, MatButton],
  templateUrl: './offer-form.html',
  styleUrl: './offer-form.scss',
})
export class OfferForm implements OnInit {
  readonly initial = input.required<OfferEntry>();
  /** Unique for the offer and its version: what was typed is kept under it. */
  readonly draftKey = input.required<string>();
  readonly organisations = input.required<readonly { readonly id: string; readonly name: string }[]>();
  readonly areas = input.required<readonly AreaGroup[]>();
  /** Fields of action that other offers name. */
  readonly fields = input<readonly string[]>([]);
  /** The organisation that the offer names so far, until the list of all is read. */
  readonly named = input<{ readonly id: string; readonly name: string } | null>(null);
  readonly store = input.required<(entry: OfferEntry) => Promise<unknown>>();
  readonly closed = output();

  protected readonly labels = OFFER_LABELS;
  protected readonly kinds = OFFER_KINDS;
  protected readonly kindWords = OFFER_KIND_WORDS;
  protected readonly noOrganisation = NO_ORGANISATION;
  protected readonly errorsOf = errorsOf;
  protected readonly fieldsId = uniqueId('fields');
  protected readonly providerHint = $localize`:@@diagnosis.offerProviderHint:Wenn die Organisation fehlt oder genauer, etwa ein Fachdienst`;
  protected readonly areasHint = $localize`:@@diagnosis.offerAreasHint:Was in einer ganzen Kommune gilt, steht bei der Kommune.`;
  protected readonly addLabel = $localize`:@@diagnosis.offerAnotherArea:Für welches Gebiet`;
  protected readonly groupsHint = $localize`:@@diagnosis.offerGroupsHint:Je Zeile eine`;
  protected readonly placeHint = $localize`:@@diagnosis.offerPlaceHint:Eine Einrichtung, keine Privatanschrift`;
  protected readonly frequencyHint = $localize`:@@diagnosis.offerFrequencyHint:Etwa: dienstags 14 bis 18 Uhr`;
  protected readonly sourceHint = $localize`:@@diagnosis.offerSourceHint:Etwa: Trägerabfrage 2026`;
  private readonly injector = inject(Injector);
  private readonly choice = viewChild<ElementRef<HTMLSelectElement>>('area');
  private draft: Draft | null = null;

  /** Begins anew only when the words change, not when the page hands over the same ones again. */
  protected readonly entry = entryFrom<OfferEntry>(this.initial);
  protected readonly form = form(this.entry, (path) => {
    required(path.name);
    required(path.source);
    required(path.checkedOn);
    required(path.providerName, {
      when: ({ valueOf }) => valueOf(path.organisationId) === '',
      message: DIAGNOSIS_WORDS.OFFER_PROVIDER_MISSING({}),
    });
    validate(path.areas, ({ value }) =>
      value().length === 0 ? { kind: 'areas', message: DIAGNOSIS_WORDS.OFFER_AREAS_MISSING({}) } : undefined,
    );
    validate(path.targetGroups, ({ value }) => groupsError(value()));
    for (const short of [
      path.name,
      path.providerName,
      path.place,
      path.field,
      path.frequency,
      path.capacity,
      path.source,
    ])
      atMost(short, LIMITS.nameLength);
    atMost(path.description, LIMITS.reasonLength);
  });
  /** Of the workspace, and the one that the offer names. */
  protected readonly offered = computed(() => {
    const [all, named] = [this.organisations(), this.named()];
    return named === null || all.some(({ id }) => id === named.id) ? all : [named, ...all];
  });
  protected readonly attempted = signal(false);
  protected readonly summary = computed(() => (this.attempted() ? summaryOf(this.form) : []));

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.entry)));
  }

  /** @param control the choice, which is empty again afterwards */
  protected add(control: HTMLSelectElement): void {
    const area = this.areas()
      .flatMap((group) => group.areas)
      .find(({ id }) => id === control.value);
    if (area) {
      const { id, name } = area;
      this.setAreas([...this.entry().areas.filter((one) => one.id !== id), { id, name }]);
    }
    control.value = '';
  }

  protected drop(areaId: string): void {
    this.setAreas(this.entry().areas.filter(({ id }) => id !== areaId));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    // An area that is chosen and not yet added was meant.
    const chosen = this.choice()?.nativeElement;
    if (chosen && chosen.value !== '') this.add(chosen);
    this.attempted.set(false);
    const accepted = await submitForm(this.form, () => this.store()(this.entry()), {
      OFFER_PROVIDER_MISSING: 'providerName',
      OFFER_AREAS_MISSING: 'areas',
      OFFER_AREAS_OF_EDITIONS: 'areas',
      OFFER_AREA_WITHIN_ANOTHER: 'areas',
      OFFER_ENDS_BEFORE_BEGIN: 'endsOn',
      OFFER_CHECK_IN_FUTURE: 'checkedOn',
    });
    this.attempted.set(!accepted);
    if (accepted) this.discard();
  }

  /** What was typed is not kept any longer: it was stored, or is not wanted. */
  protected discard(): void {
    this.draft?.clear();
    this.closed.emit();
  }

  private setAreas(areas: readonly ChosenArea[]): void {
    this.entry.update((entry) => ({ ...entry, areas }));
  }
}

function groupsError(lines: string) {
  const groups = groupsOf(lines);
  if (groups.length > OFFER_LIMITS.groups) {
    const message = $localize`:@@diagnosis.offerTooManyGroups:Höchstens ${OFFER_LIMITS.groups}:count: Zielgruppen.`;
    return { kind: 'groups', message };
  }
  const over = Math.max(0, ...groups.map(({ length }) => length - OFFER_LIMITS.groupLength));
  if (over === 0) return undefined;
  return { kind: 'maxLength', message: fieldWords('maxLength', { maxLength: OFFER_LIMITS.groupLength, over }) };
}
