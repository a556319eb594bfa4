import { type APIRequestContext, expect } from '@playwright/test';
import type { LettersView } from '@quartierwerk/contracts/identity/identity.views';

/** The path behind the link of the newest letter to an address; letters take a moment, because they leave through a queue. */
export async function linkOfLetterTo(request: APIRequestContext, address: string, subject: RegExp): Promise<string> {
  let path = '';
  await expect
    .poll(
      async () => {
        const { letters } = (await (await request.get('/api/demo/letters')).json()) as LettersView;
        const letter = letters.find((one) => one.to === address && subject.test(one.subject));
        path = /https?:\/\/[^/\s]+(\/\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
        return path;
      },
      { message: `a letter to ${address}`, timeout: 15_000 },
    )
    .not.toBe('');
  return path;
}
