import { Body, Controller, Inject, Res } from '@nestjs/common';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { LettersView, PersonasView, SessionView } from '@quartierwerk/contracts/identity/identity.views';
import { DemoSignInBody } from '@quartierwerk/contracts/identity/session.dto';
import type { Response } from 'express';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import { Route } from '../../../platform/http/route.decorator.js';
import { LetterBox } from '../../../platform/mail/letter-box.js';
import { type Caller, CallerOf } from '../caller.js';
import { handOver } from '../sessions/session-response.js';
import { PersonaService } from './persona.service.js';
import { TrialWorkspaceService } from './trial-workspace.service.js';

/** How many letters the demonstration's page shows. */
const LETTERS_SHOWN = 20;

/** Routes that exist only where the demonstration is switched on. */
@Controller()
export class DemoController {
  constructor(
    private readonly personas: PersonaService,
    private readonly trials: TrialWorkspaceService,
    private readonly letterBox: LetterBox,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Route(identityRoutes.personas)
  list(): Promise<PersonasView> {
    return this.personas.list();
  }

  @Route(identityRoutes.demoSignIn)
  async signIn(
    @CallerOf() caller: Caller,
    @Body() body: DemoSignInBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return handOver(response, this.settings, await this.personas.signIn(caller, body));
  }

  @Route(identityRoutes.foundTrial)
  foundTrial(@CallerOf() caller: Caller): Promise<PersonasView> {
    return this.trials.found(caller);
  }

  @Route(identityRoutes.letters)
  async letters(): Promise<LettersView> {
    return { letters: await this.letterBox.recent(LETTERS_SHOWN) };
  }
}
