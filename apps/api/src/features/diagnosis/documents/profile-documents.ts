import { Inject, Injectable } from '@nestjs/common';
import type { ProfileDocumentQuery } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import { MEDIA_TYPES } from '../../../platform/documents/document-task.js';
import { DocumentThreads } from '../../../platform/documents/document-threads.js';
import { dayOf } from '../../../platform/documents/german.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { paperEyes } from './paper-eyes.js';
import { profileDocument } from './profile-document.js';
import type { Issue, ProfileFacts } from './profile-facts.js';
import { ProfileFactsQueries } from './profile-facts.queries.js';

export interface WrittenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** The profile of one area as a file, while somebody waits for it. */
@Injectable()
export class ProfileDocuments {
  constructor(
    private readonly facts: ProfileFactsQueries,
    private readonly threads: DocumentThreads,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws Refused as the sheet itself */
  async write(
    ctx: ActorContext,
    areaId: string,
    { format = 'pdf', ...query }: ProfileDocumentQuery,
  ): Promise<WrittenFile> {
    const facts = await this.facts.facts(paperEyes(ctx), areaId, query);
    const name = `${profileFileName(facts)}.${format}`;
    const document = profileDocument(facts, this.issue(ctx));
    const content = await this.threads.write({ files: [{ name, document }], format, archive: false });
    return { name, mediaType: MEDIA_TYPES[format], content };
  }

  private issue(ctx: ActorContext): Issue {
    return { day: dayOf(ctx.now()), demonstration: this.settings.demonstration };
  }
}

/** "steckbrief-2025-01001-burscheid-zentrum-nord": sorted by year and key, and told apart by name. */
export function profileFileName({ sheet: { area, year } }: ProfileFacts): string {
  const words = [area.municipality?.name, area.name].filter((part) => part !== undefined).join(' ');
  const plain = words
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return ['steckbrief', ...(year === null ? [] : [String(year)]), area.code.replace(/[^\w]+/g, ''), plain].join('-');
}
