import { setDarkClass } from "./dark-class";

/** Defined when the script is bundled. */
declare const SETS_DARK_CLASS: boolean;

// Inlined ahead of the body, so that nothing is painted in the wrong theme. The page's script sets the colour of the
// browser's own interface later.
try {
	document.documentElement.dataset.theme = localStorage.theme ?? "";
} catch {
	// Without access to storage, the page follows the system.
}
if (SETS_DARK_CLASS) setDarkClass();
