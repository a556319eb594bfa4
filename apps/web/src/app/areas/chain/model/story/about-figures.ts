/** Figures as they were when something was made of them, the index, profiles and what practitioners know. */
import { figureWords, pinnedFigure, type PinnedFigure } from '../../../../shared/chain/pinned-figure.js';
import { grouped, idsOf, ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import { linkTo, type StoryNode } from './story-parts.js';
import type { Tie } from './story-thread.js';
import { TELL } from './story-words.js';

export const aboutFigures: Teller = (story, own, common) => [
  ...figures(story, own),
  ...(common ? runs(story) : []),
  ...profiles(story, own),
];

interface Cited extends Tie {
  readonly figure: PinnedFigure;
  readonly year: number;
}

/** By year and in it by area: what was pinned of the indicators, and what was said of them where no figure was. */
function figures(story: Story, own: readonly StoryNode[]): Paragraph[] {
  const cited = own.flatMap(({ id }) => story.thread.from(id, 'evidences', 'indicator'));
  const valued = cited.flatMap((tie): Cited[] => {
    const figure = pinnedFigure(tie.link.pinned);
    return figure === null || figure.year === null ? [] : [{ ...tie, figure, year: figure.year }];
  });
  const years = [...grouped(valued, ({ year }) => String(year))].map(([year, ties]): Paragraph => {
    return {
      // A year stands before the days that lie in it.
      ...{ key: `figures ${year}`, day: `${year}-01-01`, when: year },
      about: [...new Set(ties.map(({ node }) => node.id))],
      leadsTo: ties.map(({ link }) => link.toId),
      sentences: byPlace(own, ties).map(([place, those]) => {
        const list = story.formats.list(
          fullest(those).map(({ node, figure }) => `${story.link(node)} ${figureWords(figure, story.formats)}`),
        );
        return place === null ? TELL.figuresAnywhere(list) : TELL.figures(place, list);
      }),
    };
  });
  return [...years, ...saidOf(story, cited)];
}

/** Each indicator once, from the link that kept most beside the figure. */
function fullest(ties: readonly Cited[]): Cited[] {
  const kept = ({ figure }: Cited) => Number(figure.unit !== null) + Number(figure.above !== null);
  return [...grouped(ties, ({ node }) => node.id).values()].flatMap((same) =>
    [...same].sort((a, b) => kept(b) - kept(a)).slice(0, 1),
  );
}

/** Figures of one year under the areas they were pinned for, of which none may be told of another. */
function byPlace(own: readonly StoryNode[], ties: readonly Cited[]): (readonly [string | null, readonly Cited[]])[] {
  const groups = grouped(ties, ({ figure }) => figure.areaName ?? '');
  const named = [...groups].filter(([area]) => area !== '').sort(([a], [b]) => a.localeCompare(b, 'de'));
  const told = new Set(named.flatMap(([, those]) => those.map(figureOf)));
  const unnamed = (groups.get('') ?? []).filter((tie) => !told.has(figureOf(tie)));
  if (unnamed.length === 0) return named;
  // Where nobody said of which area they are, the one area that is told of is meant.
  const [only, another] = new Set(own.flatMap(({ areaName }) => areaName ?? []));
  const place = named.length === 0 && another === undefined ? (only ?? null) : null;
  return [...named, [place, unnamed]];
}

const figureOf = ({ node, figure }: Cited): string => `${node.id} ${figure.value}`;

/** A published report said it in words: told under the report, on the day on which it was laid on the table. */
function saidOf({ formats, link }: Story, cited: readonly Tie[]): Paragraph[] {
  const words = cited.flatMap(({ node, link: { pinned, toId } }) => {
    const [text, said, on] = [pinned?.['text'], pinned?.['said'], pinned?.['on']];
    return pinned?.['type'] === 'words' && typeof text === 'string'
      ? [{ node, toId, text: text.replace(/\.$/, ''), said: String(said), on: String(on) }]
      : [];
  });
  return [...grouped(words, ({ on, said }) => `${on} ${said}`)].map(([key, all]) => {
    const each = [...grouped(all, ({ node, text }) => `${node.id} ${text}`).values()].flatMap((same) =>
      same.slice(0, 1),
    );
    const [first] = all;
    const list = formats.list(each.map(({ node, text }) => TELL.figureSaid(link(node), text)));
    return {
      ...{
        key: `said ${key}`,
        day: first?.on ?? '',
        when: first?.said ?? '',
        about: idsOf(each.map(({ node }) => node)),
      },
      leadsTo: all.map(({ toId }) => toId),
      sentences: [TELL.reportSaid(list)],
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
        ...(only && others.length === 0
          ? [typeof rank === 'number' ? TELL.rank(link(only.node), rank) : TELL.selectedOne(link(only.node))]
          : []),
        ...(others.length > 0 ? [TELL.selected(list(chosen.map(({ node }) => node)))] : []),
      ],
    };
  });
}

function profiles({ thread, formats, list }: Story, own: readonly StoryNode[]): Paragraph[] {
  const statements = ofKind(own, 'profile_statement');
  const told = ofKind(own, 'area_profile').map((profile): Paragraph => {
    const its = statements.filter(({ id }) => thread.to(id, 'part_of').some(({ node }) => node.id === profile.id));
    const name = linkTo(profile, profile.areaName ?? profile.title);
    return {
      ...{ key: profile.id, day: profile.day, when: formats.month(profile.day), about: idsOf([profile], its) },
      sentences: [
        its.length === 0
          ? TELL.profileBare(name)
          : (profile.state === 'superseded' ? TELL.profileBefore : TELL.profile)(name, list(its)),
      ],
    };
  });
  const covered = new Set(told.flatMap(({ about }) => about));
  const alone = statements.filter(({ id }) => !covered.has(id));
  const apart = grouped([...ofKind(own, 'expert_note'), ...alone], ({ day, kind }) => `${kind} ${day}`);
  const asides = [...apart].map(([key, all]): Paragraph => {
    const [first] = all;
    const day = first?.day ?? '';
    return {
      ...{ key, day, when: formats.month(day), about: idsOf(all), aside: true },
      sentences: [(first?.kind === 'expert_note' ? TELL.notes : TELL.statements)(list(all))],
    };
  });
  return [...told, ...asides, ...offers(ofKind(own, 'existing_offer'), { formats, list })];
}

/** What is there already is told at once, on the day on which the last of it was written down. */
function offers(own: readonly StoryNode[], { formats, list }: Pick<Story, 'formats' | 'list'>): Paragraph[] {
  if (own.length === 0) return [];
  const day = own.map((node) => node.day).reduce((last, one) => (one > last ? one : last));
  return [
    {
      ...{ key: 'existing offers', day, when: formats.month(day), about: idsOf(own), aside: true },
      sentences: [TELL.offers(list(own))],
    },
  ];
}
