/** Bodies of the administration of a workspace. */
import type { Role } from '@quartierwerk/domain/access/roles';
import { ROLES } from '@quartierwerk/domain/access/roles';
import { ORGANISATION_KINDS, type OrganisationKind } from '@quartierwerk/domain/identity/organisation';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';

export class RolesBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles!: Role[];
}

export class NewMembershipBody extends RolesBody {
  @IsUUID()
  organisationId!: string;
}

export class NewInvitationBody extends NewMembershipBody {
  @IsEmail()
  @MaxLength(LIMITS.emailLength, { context: { max: LIMITS.emailLength } })
  email!: string;
}

export class OrganisationBody {
  @IsIn(ORGANISATION_KINDS)
  kind!: OrganisationKind;

  @IsText()
  @MinLength(1)
  @MaxLength(LIMITS.nameLength, { context: { max: LIMITS.nameLength } })
  name!: string;

  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

export class NewOrganisationBody extends OrganisationBody {
  @IsUUID()
  id!: string;
}
