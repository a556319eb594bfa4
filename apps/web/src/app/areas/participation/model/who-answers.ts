/** Who answers, for those who work with contributions and may not; and what must happen before those who may. */
import { PERMISSIONS, type Permission } from '@quartierwerk/domain/access/permissions';
import { ROLE_WORDS } from '../../../shared/words/role-words.js';

/**
 * @param may what the person may do
 * @param unread whether something is there that nobody has looked through
 * @returns words for the place where the answer is missing; empty for those who only read
 */
export function whoAnswers(may: (permission: Permission) => boolean, unread: boolean): string {
  if (may('participation.answer'))
    return unread ? $localize`:@@participation.answerAfterCheck:Beantwortet wird, was geprüft ist.` : '';
  if (!may('participation.record')) return '';
  const roles = PERMISSIONS['participation.answer'].map((role) => ROLE_WORDS[role]);
  const words = roles.join($localize`:@@participation.orRole: oder `);
  return $localize`:@@participation.whoAnswers:Beantwortet wird von: ${words}:roles:.`;
}
