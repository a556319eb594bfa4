/** Figures as they were when something was made of them, the index, profiles and what practitioners know. */
import { UNIT_WORDS } from '../../../../shared/words/value-words.js';
import { grouped, idsOf, ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import { linkTo, type StoryNode } from './story-parts.js';
import type { Tie } from './story-thread.js';
import { TELL } from './story-words.js';

export const aboutFigures: Teller = (story, own, common) => [
  ...figures(story, own),
  ...(common ? runs(story) : []),
  ...profiles(story, own),
];

type Pinned = Readonly<Record<string, unknown>>;

/** By year and in it by area: what was pinned of the indicators, and what was said of them where no figure was. */
function figures(story: Story, own: readonly StoryNode[]): Paragraph[] {
  const cited = own.flatMap(({ id }) => story.thread.from(id, 'evidences', 'indicator'));
  const valued = cited.flatMap((tie) => (yearOf(tie) === null ? [] : [{ ...tie, year: yearOf(tie) ?? '' }]));
  const years = [...grouped(valued, ({ year }) => year)].map(([year, ties]): Paragraph => {
    return {
      ...{ key: `figures ${year}`, day: `${year}-12-31`, when: year },
      about: [...new Set(ties.map(({ node }) => node.id))],
      sentences: byPlace(own, ties).map(([place, those]) => {
        const each = [...grouped(those, ({ node }) => node.id).values()].flatMap(
          (same) => same.find(({ link }) => link.pinned?.['unit'] !== undefined) ?? same.slice(0, 1),
        );
        const list = story.formats.list(
          each.map(({ node, link }) => `${story.link(node)} ${valueOf(story, link.pinned)}`),
        );
        return place === null ? TELL.figuresAnywhere(year, list) : TELL.figures(year, place, list);
      }),
    };
  });
  return [...years, ...saidOf(story, cited)];
}

/** Figures of one year under the areas they were pinned for, of which none may be told of another. */
function byPlace(own: readonly StoryNode[], ties: readonly Tie[]): (readonly [string | null, readonly Tie[]])[] {
  const groups = grouped(ties, (tie) => areaOf(tie) ?? '');
  const named = [...groups].filter(([area]) => area !== '').sort(([a], [b]) => a.localeCompare(b, 'de'));
  const told = new Set(named.flatMap(([, those]) => those.map(figureOf)));
  const unnamed = (groups.get('') ?? []).filter((tie) => !told.has(figureOf(tie)));
  if (unnamed.length === 0) return named;
  // Where nobody said of which area they are, the one area that is told of is meant.
  const [only, another] = new Set(own.flatMap(({ areaName }) => areaName ?? []));
  const place = named.length === 0 && another === undefined ? (only ?? null) : null;
  return [...named, [place, unnamed]];
}

const figureOf = ({ node, link }: Tie): string => `${node.id} ${String(link.pinned?.['rate'])}`;

function areaOf({ link: { pinned } }: Tie): string | null {
  return typeof pinned?.['areaName'] === 'string' ? pinned['areaName'] : null;
}

function yearOf({ link: { pinned } }: Tie): string | null {
  return typeof pinned?.['year'] === 'number' && typeof pinned['rate'] === 'number' ? String(pinned['year']) : null;
}

function valueOf({ formats }: Story, pinned: Pinned | null): string {
  const decimals = typeof pinned?.['decimals'] === 'number' ? pinned['decimals'] : 1;
  const unit = pinned?.['unit'];
  const figure = formats.number(typeof pinned?.['rate'] === 'number' ? pinned['rate'] : null, decimals);
  return unit === 'percent' || unit === 'per_1000' ? `${figure}\u00a0${UNIT_WORDS[unit]}` : figure;
}

/** A published report said it in words. */
function saidOf({ formats, link }: Story, cited: readonly Tie[]): Paragraph[] {
  const words = cited.flatMap(({ node, link: { pinned } }) => {
    const [text, said, on] = [pinned?.['text'], pinned?.['said'], pinned?.['on']];
    return pinned?.['type'] === 'words' && typeof text === 'string'
      ? [{ node, text, said: String(said), on: String(on) }]
      : [];
  });
  return [...grouped(words, ({ on }) => on)].map(([on, all]) => {
    const each = [...grouped(all, ({ node, text }) => `${node.id} ${text}`).values()].flatMap((same) =>
      same.slice(0, 1),
    );
    return {
      ...{ key: `said ${on}`, day: on, when: formats.day(on), about: idsOf(each.map(({ node }) => node)) },
      sentences: each.map(({ node, text, said }) => TELL.figureSaid(link(node), text.replace(/\.$/, ''), said)),
    };
  });
}

/** A run is told once, whatever areas it chose. */
function runs(story: Story): Paragraph[] {
  const { thread, formats, link, list } = story;
  return ofKind(thread.trace.nodes, 'index_run').map((run) => {
    const used = thread.to(run.id, 'computed_from', 'indicator').map(({ node }) => node);
    const chosen = thread.to(run.id, 'selects', 'area');
    const [only, ...others] = chosen;
    const rank = only?.link.pinned?.['rank'];
    const [indicator] = used;
    return {
      ...{ key: run.id, day: run.day, when: formats.day(run.day) },
      about: idsOf(
        [run],
        chosen.map(({ node }) => node),
      ),
      sentences: [
        indicator && used.length === 1
          ? TELL.runOf(link(run), link(indicator))
          : used.length > 1
            ? TELL.run(link(run), used.length)
            : TELL.runBare(link(run)),
        ...(only && others.length === 0 && typeof rank === 'number' ? [TELL.rank(link(only.node), rank)] : []),
        ...(chosen.length > 0 ? [TELL.selected(list(chosen.map(({ node }) => node)))] : []),
      ],
    };
  });
}

function profiles({ thread, formats, link, list, quote }: Story, own: readonly StoryNode[]): Paragraph[] {
  const statements = ofKind(own, 'profile_statement');
  const told = ofKind(own, 'area_profile').map((profile): Paragraph => {
    const its = statements.filter(({ id }) => thread.to(id, 'part_of').some(({ node }) => node.id === profile.id));
    const name = linkTo(profile, profile.areaName ?? profile.title);
    return {
      ...{ key: profile.id, day: profile.day, when: formats.month(profile.day), about: idsOf([profile], its) },
      sentences: [its.length > 0 ? TELL.profile(name, list(its, quote)) : TELL.profileBare(link(profile))],
    };
  });
  const covered = new Set(told.flatMap(({ about }) => about));
  const alone = statements.filter(({ id }) => !covered.has(id));
  const notes = [...ofKind(own, 'expert_note'), ...alone];
  const asides = [...grouped(notes, ({ day }) => day)].map(([day, all]): Paragraph => ({
    ...{ key: `notes ${day}`, day, when: formats.month(day), about: idsOf(all), aside: true },
    sentences: [TELL.notes(list(all, quote))],
  }));
  return [...told, ...asides];
}
