import { findPreferredLanguage } from "@/lib/i18n/preferred-language";

// Inlined behind the notes of a page, so that one is shown before anything below it is painted.
const { lang } = document.documentElement;
const notes = [...document.querySelectorAll<HTMLElement>("[data-suggestion]")];
const preferred = findPreferredLanguage(navigator.languages, [lang, ...notes.map((note) => note.lang)]);
const note = notes.find((one) => one.lang === preferred);
if (note && !hasDeclined()) {
	note.hidden = false;
	note.querySelector("button")?.addEventListener("click", decline);
}

/** Tells whether the reader has closed a note on a page in this language. */
function hasDeclined(): boolean {
	try {
		return localStorage.language === lang;
	} catch {
		return false;
	}
}

function decline(): void {
	note?.remove();
	try {
		localStorage.language = lang;
	} catch {
		// Without storage, the next page has the note again.
	}
}
