import { announce } from "@/lib/client/announce";
import type { BodyMessages } from "@/lib/i18n/types";

/** Defined when the script is bundled. A post in another language has its own messages in data attributes. */
declare const MESSAGES: Pick<BodyMessages, "copied" | "copyByKey">;

/** How long a button shows the result, in milliseconds. */
const RESULT_DURATION = 2000;

/** Copies the code of the block that has a copy button; shows and announces the result. */
export async function copyCode(button: HTMLElement): Promise<void> {
	const code = button.parentElement?.querySelector("pre code");
	if (!code) return;
	const label = button.dataset.copy || button.textContent;
	button.dataset.copy = label;
	const translated = button.closest<HTMLElement>("[data-copied]");
	const { copied = MESSAGES.copied, copyByKey = MESSAGES.copyByKey } = translated?.dataset ?? {};
	button.textContent = (await copy(code)) ? copied : copyByKey;
	announce(button.textContent, translated?.lang);
	setTimeout(() => {
		button.textContent = label;
	}, RESULT_DURATION);
}

/** Copies code to the clipboard, or selects it where scripts have no access to the clipboard, such as on plain HTTP. */
async function copy(code: Element): Promise<boolean> {
	try {
		await navigator.clipboard.writeText((code.textContent ?? "").replace(/\n$/, ""));
		return true;
	} catch {
		getSelection()?.selectAllChildren(code);
		return false;
	}
}
