/** Codes of projects and key figures stand in addresses: small letters, figures and hyphens. */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const PROJECT_CODE_LENGTH = 60;

export function isProjectCode(text: string): boolean {
  return text.length <= PROJECT_CODE_LENGTH && CODE.test(text);
}

/** Beginning of the codes of a project's key figures; a running number follows. */
export function kpiPrefix(projectCode: string): string {
  return `${projectCode}-k`;
}
