/** Bodies of signing in and of changing the workspace. */
import { IsEmail, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { LIMITS } from '../http/limits.js';

export class SignInBody {
  @IsEmail()
  @MaxLength(LIMITS.emailLength, { context: { max: LIMITS.emailLength } })
  email!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(LIMITS.passwordMax, { context: { max: LIMITS.passwordMax } })
  password!: string;

  /** Six digits of the app, or a recovery code. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9 -]{6,20}$/)
  code?: string;
}

export class SwitchWorkspaceBody {
  @IsUUID()
  workspaceId!: string;
}

export class DemoSignInBody {
  @IsUUID()
  personaId!: string;

  /** Needed only where a persona belongs to several workspaces. */
  @IsOptional()
  @IsUUID()
  workspaceId?: string;
}
