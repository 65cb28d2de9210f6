import { announce } from "./announce";

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
	button.textContent = (await copy(code)) ? "Copied" : "Press Ctrl+C";
	announce(button.textContent);
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
