import { Platform1763800000001 } from './0001-platform.js';
import { Identity1763800000002 } from './0002-identity.js';
import { Chain1763800000003 } from './0003-chain.js';
import { Places1763800000004 } from './0004-places.js';
import { Indicators1763800000005 } from './0005-indicators.js';
import { Diagnosis1763800000006 } from './0006-diagnosis.js';
import { Audiences1764150000007 } from './0007-audiences.js';
import { Conferences1764150000008 } from './0008-conferences.js';
import { Plans1764150000009 } from './0009-plans.js';
import { Steering1764150000010 } from './0010-steering.js';
import { Participation1764150000011 } from './0011-participation.js';
import { Projects1764150000012 } from './0012-projects.js';
import { Search1764150000013 } from './0013-search.js';
import { SecondarySuppression1764150000014 } from './0014-secondary-suppression.js';
import { Gaps1764150000015 } from './0015-gaps.js';
import { Trials1764150000016 } from './0016-trials.js';
import { Imprint1764150000017 } from './0017-imprint.js';
import { HelperCodes1764150000018 } from './0018-helper-codes.js';
import { ReportedMonths1764150000019 } from './0019-reported-months.js';
import { Named1764150000020 } from './0020-named.js';
import { GrantMoney1764150000022 } from './0022-grant-money.js';
import { ErasedAccounts1764150000023 } from './0023-erased-accounts.js';
import { PlaceNames1764150000024 } from './0024-place-names.js';
import { HelperDevices1764150000025 } from './0025-helper-devices.js';
import { DecidedElsewhere1764150000026 } from './0026-decided-elsewhere.js';
import { WordLetters1764150000028 } from './0028-word-letters.js';
import { ContentHead1764150000029 } from './0029-content-head.js';
import { MeetingMoves1764150000030 } from './0030-meeting-moves.js';
import { SearchForm1764150000031 } from './0031-search-form.js';
import { MovedFollowUps1764150000032 } from './0032-moved-follow-ups.js';
import { CorrectedDecisions1764150000033 } from './0033-corrected-decisions.js';
import { PlanDrafts1764150000034 } from './0034-plan-drafts.js';
import { TableOrigin1764150000035 } from './0035-table-origin.js';
import { ImportMemory1764150000036 } from './0036-import-memory.js';
import { SourceProfile1764150000037 } from './0037-source-profile.js';
import { Releases1764150000038 } from './0038-releases.js';
import { IndexMethods1764150000039 } from './0039-index-methods.js';
import { DocumentJobs1764150000040 } from './0040-document-jobs.js';
import { OwnClasses1764150000041 } from './0041-own-classes.js';
import { DeliveryRequests1764150000043 } from './0043-delivery-requests.js';
import { OutdatedBases1764150000044 } from './0044-outdated-bases.js';
import { HeldBack1764150000046 } from './0046-held-back.js';
import { ExistingOffers1764150000047 } from './0047-existing-offers.js';
import { HiddenValues1764150000056 } from './0056-hidden-values.js';
import { EachCorrection1764150000057 } from './0057-each-correction.js';

/** Every migration in its order; listed by hand, so that a build can never pick up a stray file. */
export const MIGRATIONS = [
  Platform1763800000001,
  Identity1763800000002,
  Chain1763800000003,
  Places1763800000004,
  Indicators1763800000005,
  Diagnosis1763800000006,
  Audiences1764150000007,
  Conferences1764150000008,
  Plans1764150000009,
  Steering1764150000010,
  Participation1764150000011,
  Projects1764150000012,
  Search1764150000013,
  SecondarySuppression1764150000014,
  Gaps1764150000015,
  Trials1764150000016,
  Imprint1764150000017,
  HelperCodes1764150000018,
  ReportedMonths1764150000019,
  Named1764150000020,
  GrantMoney1764150000022,
  ErasedAccounts1764150000023,
  PlaceNames1764150000024,
  HelperDevices1764150000025,
  DecidedElsewhere1764150000026,
  WordLetters1764150000028,
  ContentHead1764150000029,
  MeetingMoves1764150000030,
  SearchForm1764150000031,
  MovedFollowUps1764150000032,
  CorrectedDecisions1764150000033,
  PlanDrafts1764150000034,
  TableOrigin1764150000035,
  ImportMemory1764150000036,
  SourceProfile1764150000037,
  Releases1764150000038,
  IndexMethods1764150000039,
  DocumentJobs1764150000040,
  OwnClasses1764150000041,
  DeliveryRequests1764150000043,
  OutdatedBases1764150000044,
  HeldBack1764150000046,
  ExistingOffers1764150000047,
  HiddenValues1764150000056,
  EachCorrection1764150000057,
];
