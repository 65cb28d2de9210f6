// The script of every page of the desk. It runs before the page is painted, so that none is painted in the wrong theme.
import { followChanges } from "./follow-changes";
import { applySavedTheme, enableThemeSwitch } from "./theme";

/** The path of the bundle of `src/editor`. */
const EDITOR = "/editor.js";

document.documentElement.dataset.js = "";
applySavedTheme();
document.addEventListener("DOMContentLoaded", () => {
	enableThemeSwitch();
	const editor = document.querySelector<HTMLElement>("main[data-editor]");
	if (editor) startEditor(editor);
	else followChanges();
});

async function startEditor(root: HTMLElement): Promise<void> {
	try {
		const { mount }: typeof import("@/packages/desk/src/editor/main") = await import(EDITOR);
		await mount(root, JSON.parse(root.dataset.editor ?? "{}"));
	} catch (error) {
		const status = root.querySelector('[data-part="status"]');
		if (status) status.textContent = `The editor can't start. Reload the page to try again. (${error})`;
		console.error(error);
	}
}
