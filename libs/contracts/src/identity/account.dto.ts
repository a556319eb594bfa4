/** Bodies about the own account and about links from letters. */
import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';

const EMAIL = { context: { max: LIMITS.emailLength } };
const NAME = { context: { max: LIMITS.nameLength } };
const MIN = { context: { min: LIMITS.passwordMin } };
const MAX = { context: { max: LIMITS.passwordMax } };

export class AskForResetBody {
  @IsEmail()
  @MaxLength(LIMITS.emailLength, EMAIL)
  email!: string;
}

export class ResetPasswordBody {
  @IsString()
  @MinLength(LIMITS.passwordMin, MIN)
  @MaxLength(LIMITS.passwordMax, MAX)
  password!: string;
}

/** For someone new to the installation. */
export class AcceptInvitationBody {
  @IsText()
  @MinLength(1)
  @MaxLength(LIMITS.nameLength, NAME)
  displayName!: string;

  @IsString()
  @MinLength(LIMITS.passwordMin, MIN)
  @MaxLength(LIMITS.passwordMax, MAX)
  password!: string;
}

/** For someone who has an account already, but no session. */
export class JoinWithPasswordBody {
  @IsString()
  @MinLength(1)
  @MaxLength(LIMITS.passwordMax, MAX)
  password!: string;

  @IsOptional()
  @Matches(/^[A-Za-z0-9 -]{6,20}$/)
  code?: string;
}

export class ReviseAccountBody {
  @IsText()
  @MinLength(1)
  @MaxLength(LIMITS.nameLength, NAME)
  displayName!: string;
}

export class ChangePasswordBody {
  @IsString()
  @MinLength(1)
  @MaxLength(LIMITS.passwordMax, MAX)
  currentPassword!: string;

  @IsString()
  @MinLength(LIMITS.passwordMin, MIN)
  @MaxLength(LIMITS.passwordMax, MAX)
  password!: string;
}

/** What may only be done by someone who knows the password again. */
export class PasswordBody {
  @IsString()
  @MinLength(1)
  @MaxLength(LIMITS.passwordMax, MAX)
  password!: string;
}

export class ConfirmSecondFactorBody {
  @Matches(/^\d{3} ?\d{3}$/)
  code!: string;
}

export class PreferencesBody {
  @IsIn(['system', 'light', 'dark'])
  theme!: 'system' | 'light' | 'dark';

  @IsBoolean()
  letterKeys!: boolean;
}
