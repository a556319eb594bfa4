import type { IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { PaperDocument } from '../../../platform/documents/document.js';
import { day } from '../../../platform/documents/german.js';
import { profileName } from './document-words.js';
import { footOf, profileBlocks } from './profile-document.js';
import { paperState, stateFacts } from './paper-state.js';
import type { Issue, ProfileFacts } from './profile-facts.js';
import { editionName } from './value-table.js';

/** Many profiles in one document, each on pages of its own, behind a title page and a table of contents. */
export function profilesDocument(
  run: IndexRunView,
  profiles: readonly ProfileFacts[],
  issue: Issue & { readonly selectedOnly: boolean },
): PaperDocument {
  const which = issue.selectedOnly ? 'der Gebiete mit besonderem Handlungsbedarf' : 'aller Gebiete';
  const name = `${profileName(run.edition.smallAreaLabel)}e`;
  const title = `${name} ${which}`;
  const { latestReferenceDate } = run.note;
  return {
    title: `${title}, ${run.district.name}, Werte ${run.year}`,
    subject: `${profiles.length} Steckbriefe aus Lauf ${run.number}`,
    publisher: run.district.name,
    language: 'de',
    day: issue.day,
    foot: footOf(latestReferenceDate, issue, paperState(profiles)),
    titlePage: {
      kicker: run.district.name,
      title,
      subtitle: `Werte ${run.year}, Lauf ${run.number}`,
      facts: [
        { label: 'Gebiete', value: String(profiles.length) },
        { label: 'Gebietsstand', value: editionName(run.edition.name) },
        { label: 'Stand der Werte', value: day(latestReferenceDate) },
        { label: 'Erstellt am', value: day(issue.day) },
        ...stateFacts(profiles),
        ...(issue.demonstration ? [{ label: 'Hinweis', value: 'Demonstration, Werte erfunden' }] : []),
      ],
    },
    contents: { heading: 'Inhalt', depth: 1 },
    body: profiles.flatMap((facts) => profileBlocks(facts, issue)),
  };
}
