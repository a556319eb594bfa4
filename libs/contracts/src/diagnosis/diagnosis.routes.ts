import type { RunCertaintyView } from './certainty.views.js';
import type { RunDynamicsView } from './dynamics.views.js';
import { route } from '../http/route.js';
import type { ReleasedDataView } from '../indicators/released-data.views.js';
import type { DocumentJobListView, DocumentJobView } from './documents.views.js';
import type { IndexInputView } from './index-input.views.js';
import type { IndexRunHeadView, IndexRunListView, IndexRunView, RunVerificationView } from './index-run.views.js';
import type { OfferListView, OfferProvidersView, OfferView } from './offer.views.js';
import type { AreaProfileView, ProfileContentView, ProfileListView } from './profile.views.js';
import type { SelectionListView, SelectionView } from './selection.views.js';

/** Routes of the area diagnosis: index runs, the selection of areas, area profiles, statements and notes, existing offers. */
export const diagnosisRoutes = {
  /** Query `IndexInputQuery`. Counts of all areas, so that drafts are computed in the browser: for those who compute. */
  input: route<IndexInputView>('GET', '/api/diagnosis/input', {
    access: 'diagnosis.compute',
    response: 'IndexInputView',
  }),

  /** Query `EditionQuery`. */
  runs: route<IndexRunListView>('GET', '/api/diagnosis/index-runs', {
    access: 'diagnosis.read',
    response: 'IndexRunListView',
  }),
  /** Body `ComputeIndexRun`. Answers with the head; the results are those of `run`. */
  computeRun: route<IndexRunHeadView>('POST', '/api/diagnosis/index-runs', {
    access: 'diagnosis.compute',
    response: 'IndexRunHeadView',
    repeatable: true,
  }),
  run: route<IndexRunView>('GET', '/api/diagnosis/index-runs/:number', {
    access: 'diagnosis.read',
    response: 'IndexRunView',
  }),
  /** The ranked table as CSV; query `RunTableQuery`. */
  runTable: route<never>('GET', '/api/diagnosis/index-runs/:number/table', {
    access: 'diagnosis.read',
    response: 'file',
  }),
  /**
   * How sure the run is, drawn anew from the counts it was computed from; the same for everybody, because the random numbers follow from
   * the run. Query `CertaintyQuery`.
   */
  runCertainty: route<RunCertaintyView>('GET', '/api/diagnosis/index-runs/:number/certainty', {
    access: 'diagnosis.read',
    response: 'RunCertaintyView',
  }),
  /**
   * Which way the areas of a run move, from what is shown of its year and an earlier one; query `DynamicsQuery`. Readers of runs read it
   * too: it tells changes, not counts.
   */
  runDynamics: route<RunDynamicsView>('GET', '/api/diagnosis/index-runs/:number/dynamics', {
    access: 'diagnosis.read',
    response: 'RunDynamicsView',
  }),
  /** What the files with the released figures of a run hold: the same for everybody who may read it. */
  runReleasedData: route<ReleasedDataView>('GET', '/api/diagnosis/index-runs/:number/released-data', {
    access: 'diagnosis.read',
    response: 'ReleasedDataView',
  }),
  /** The released figures that a run rests on, for passing on; query `ReleasedFileQuery`. */
  runReleasedFile: route<never>('GET', '/api/diagnosis/index-runs/:number/released-data/file', {
    access: 'diagnosis.read',
    response: 'file',
  }),
  freezeRun: route<IndexRunHeadView>('POST', '/api/diagnosis/index-runs/:id/freeze', {
    access: 'diagnosis.compute',
    response: 'IndexRunHeadView',
    guarded: true,
  }),
  /** Computes the run again from the deliveries it was computed from, and compares. */
  verifyRun: route<RunVerificationView>('GET', '/api/diagnosis/index-runs/:id/verify', {
    access: 'diagnosis.read',
    response: 'RunVerificationView',
  }),

  /** The person's own documents of a run. */
  documents: route<DocumentJobListView>('GET', '/api/diagnosis/index-runs/:number/documents', {
    access: 'profiles.read',
    response: 'DocumentJobListView',
  }),
  /** Body `CreateDocument`. Written in the background; the answer says where to ask how far it is. */
  createDocument: route<DocumentJobView>('POST', '/api/diagnosis/documents', {
    access: 'profiles.read',
    response: 'DocumentJobView',
    repeatable: true,
  }),
  document: route<DocumentJobView>('GET', '/api/diagnosis/documents/:id', {
    access: 'profiles.read',
    response: 'DocumentJobView',
  }),
  cancelDocument: route<DocumentJobView>('POST', '/api/diagnosis/documents/:id/cancellation', {
    access: 'profiles.read',
    response: 'DocumentJobView',
  }),
  documentFile: route<never>('GET', '/api/diagnosis/documents/:id/file', {
    access: 'profiles.read',
    response: 'file',
  }),

  /** Query `EditionQuery`. */
  selections: route<SelectionListView>('GET', '/api/diagnosis/selections', {
    access: 'diagnosis.read',
    response: 'SelectionListView',
  }),
  selectArea: route<SelectionView>('POST', '/api/diagnosis/selections', {
    access: 'diagnosis.select',
    response: 'SelectionView',
    repeatable: true,
  }),
  endSelection: route<SelectionView>('POST', '/api/diagnosis/selections/:id/end', {
    access: 'diagnosis.select',
    response: 'SelectionView',
    guarded: true,
  }),

  /** Query `EditionQuery`. */
  profiles: route<ProfileListView>('GET', '/api/diagnosis/profiles', {
    access: 'profiles.read',
    response: 'ProfileListView',
  }),
  /** The sheet of an area, also before a profile exists; query `AreaProfileQuery`. */
  profile: route<AreaProfileView>('GET', '/api/diagnosis/areas/:id/profile', {
    access: 'profiles.read',
    response: 'AreaProfileView',
  }),
  /** The profile as PDF or DOCX; query `ProfileDocumentQuery`. */
  profileDocument: route<never>('GET', '/api/diagnosis/areas/:id/profile/document', {
    access: 'profiles.read',
    response: 'file',
  }),
  createProfile: route<ProfileContentView>('POST', '/api/diagnosis/areas/:id/profiles', {
    access: 'profiles.write',
    response: 'ProfileContentView',
    repeatable: true,
  }),
  releaseProfile: route<ProfileContentView>('POST', '/api/diagnosis/profiles/:id/release', {
    access: 'profiles.release',
    response: 'ProfileContentView',
    guarded: true,
  }),

  createStatement: route<ProfileContentView>('POST', '/api/diagnosis/profiles/:id/statements', {
    access: 'profiles.write',
    response: 'ProfileContentView',
    repeatable: true,
  }),
  reviseStatement: route<ProfileContentView>('PATCH', '/api/diagnosis/statements/:id', {
    access: 'profiles.write',
    response: 'ProfileContentView',
    guarded: true,
  }),
  removeStatement: route<ProfileContentView>('DELETE', '/api/diagnosis/statements/:id', {
    access: 'profiles.write',
    response: 'ProfileContentView',
    guarded: true,
  }),

  createNote: route<ProfileContentView>('POST', '/api/diagnosis/areas/:id/notes', {
    access: 'notes.write',
    response: 'ProfileContentView',
    repeatable: true,
  }),
  reviseNote: route<ProfileContentView>('PATCH', '/api/diagnosis/notes/:id', {
    access: 'notes.write',
    response: 'ProfileContentView',
    guarded: true,
  }),
  removeNote: route<ProfileContentView>('DELETE', '/api/diagnosis/notes/:id', {
    access: 'notes.write',
    response: 'ProfileContentView',
    guarded: true,
  }),

  /** Query `OffersQuery`. */
  offers: route<OfferListView>('GET', '/api/diagnosis/offers', { access: 'offers.read', response: 'OfferListView' }),
  /** The list as a file; query `OffersFileQuery`. */
  offersFile: route<never>('GET', '/api/diagnosis/offer-list', { access: 'offers.read', response: 'file' }),
  /** By its code or its id. */
  offer: route<OfferView>('GET', '/api/diagnosis/offers/:code', { access: 'offers.read', response: 'OfferView' }),
  /** Organisations that an offer may name. */
  offerProviders: route<OfferProvidersView>('GET', '/api/diagnosis/offer-providers', {
    access: 'offers.write',
    response: 'OfferProvidersView',
  }),
  createOffer: route<OfferView>('POST', '/api/diagnosis/offers', {
    access: 'offers.write',
    response: 'OfferView',
    repeatable: true,
  }),
  /** Body `OfferBody`: the whole entry; what is left out is empty from then on. */
  reviseOffer: route<OfferView>('PATCH', '/api/diagnosis/offers/:id', {
    access: 'offers.write',
    response: 'OfferView',
    guarded: true,
  }),
  /** Body `CheckOffer`: somebody has looked, and it stands as it is written. */
  checkOffer: route<OfferView>('POST', '/api/diagnosis/offers/:id/check', {
    access: 'offers.write',
    response: 'OfferView',
    guarded: true,
  }),
  endOffer: route<OfferView>('POST', '/api/diagnosis/offers/:id/end', {
    access: 'offers.write',
    response: 'OfferView',
    guarded: true,
  }),
  /** For what was entered by mistake; refused once something refers to it. Answers with the offer as it stood. */
  removeOffer: route<OfferView>('DELETE', '/api/diagnosis/offers/:id', {
    access: 'offers.write',
    response: 'OfferView',
    guarded: true,
  }),
} as const;
