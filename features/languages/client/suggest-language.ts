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
		return listDeclined().includes(lang);
	} catch {
		// Without storage, nothing is remembered.
		return false;
	}
}

/** The name isn't `language`, in which an app on the same host may have the language of its reader. */
function listDeclined(): string[] {
	return (localStorage.declinedSuggestions ?? "").split(" ");
}

function decline(): void {
	note?.remove();
	try {
		localStorage.declinedSuggestions = [...listDeclined(), lang].join(" ").trim();
	} catch {
		// Without storage, the next page has the note again.
	}
}
