import type { Page } from 'playwright-core';
import { number, object, parse, string, unknown } from 'valibot';
import type { Duban } from '@/scripts/browser/launch-duban';
import { TargetSession } from '@/scripts/browser/targets';
import { clickToolbar, openedPopup } from '@/scripts/browser/toolbar';

/** The toolbar popup as it hangs from the button: the browser shows it to no page of Playwright's. */
export interface Popup {
  /** What an expression comes to in the popup; promises are awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** The text as laid out; '' while it loads. */
  text(): Promise<string>;
  /** Clicks a button, link or field by the text it shows or is labelled with. */
  click(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Clicks the toolbar button on `page`'s tab and takes hold of the popup. */
export async function openPopup(duban: Duban, page: Page): Promise<Popup> {
  await clickToolbar(duban, page);
  const target = await openedPopup(duban);
  if (!target) throw new Error('the toolbar button opened no popup');
  const session = await TargetSession.attach(duban.devtools, target.targetId);

  const evaluate = async (expression: string) => {
    const answer = await session.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
      userGesture: true,
    });
    return parse(object({ result: object({ value: unknown() }) }), answer).result.value;
  };

  return {
    evaluate,
    text: async () => parse(string(), await evaluate(`document.body?.innerText ?? ''`)),
    async click(name) {
      const box = await evaluate(`(() => {
        const wanted = ${JSON.stringify(name)};
        const named = [...document.querySelectorAll('button, a, input, label, select, summary')]
          .find((element) => [element.innerText?.trim(), element.ariaLabel].includes(wanted));
        const { x, y, width, height } = named.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`);
      const at = parse(object({ x: number(), y: number() }), box);
      for (const type of ['mousePressed', 'mouseReleased']) {
        // oxlint-disable-next-line no-await-in-loop -- first down, then up
        await session.send('Input.dispatchMouseEvent', {
          type,
          ...at,
          button: 'left',
          clickCount: 1,
        });
      }
    },
    close: async () => void (await duban.devtools.send('Target.closeTarget', target)),
  };
}
