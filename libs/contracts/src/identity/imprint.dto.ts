/** Body of the imprint. What is optional is an empty text. */
import { POSTAL_CODE, TELEPHONE } from '@quartierwerk/domain/identity/imprint';
import { IsEmail, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';

const NAME = { context: { max: LIMITS.nameLength } };
const EMAIL = { context: { max: LIMITS.emailLength } };

const given = (_: unknown, value: unknown): boolean => value !== '';

export class ImprintBody {
  @IsText()
  @MinLength(1)
  @MaxLength(LIMITS.nameLength, NAME)
  office!: string;

  @IsText()
  @MinLength(1)
  @MaxLength(LIMITS.nameLength, NAME)
  street!: string;

  @Matches(POSTAL_CODE)
  postalCode!: string;

  @IsText()
  @MinLength(1)
  @MaxLength(LIMITS.nameLength, NAME)
  town!: string;

  @IsEmail()
  @MaxLength(LIMITS.emailLength, EMAIL)
  email!: string;

  @ValidateIf(given)
  @Matches(TELEPHONE)
  phone!: string;

  @ValidateIf(given)
  @IsEmail()
  @MaxLength(LIMITS.emailLength, EMAIL)
  accessibilityEmail!: string;

  @ValidateIf(given)
  @Matches(TELEPHONE)
  accessibilityPhone!: string;

  @ValidateIf(given)
  @IsEmail()
  @MaxLength(LIMITS.emailLength, EMAIL)
  privacyEmail!: string;
}
