import type { BodyMessages } from "@/lib/i18n/types";
import { announce } from "./announce";

/** Put in where the script is bundled; a text in another language carries its own. */
declare const WORDS: Pick<BodyMessages, "copied" | "copyByKey">;

const SHOWN = 2000;

/** Lets the copy buttons of code blocks work. */
export function copyCode(): void {
	document.addEventListener("click", onClick);
}

async function onClick(event: MouseEvent): Promise<void> {
	const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
	const code = button?.parentElement?.querySelector("pre code");
	if (!button || !code) return;
	const label = button.dataset.copy || button.textContent;
	button.dataset.copy = label;
	const text = button.closest<HTMLElement>("[data-copied]");
	const { copied = WORDS.copied, copyByKey = WORDS.copyByKey } = text?.dataset ?? {};
	button.textContent = (await copy(code)) ? copied : copyByKey;
	announce(button.textContent, text?.lang);
	setTimeout(() => {
		button.textContent = label;
	}, SHOWN);
}

/** Where the clipboard is closed to scripts, as on plain HTTP, the code is at least selected. */
async function copy(code: Element): Promise<boolean> {
	try {
		await navigator.clipboard.writeText((code.textContent ?? "").replace(/\n$/, ""));
		return true;
	} catch {
		getSelection()?.selectAllChildren(code);
		return false;
	}
}
