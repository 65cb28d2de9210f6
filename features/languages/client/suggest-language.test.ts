import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

interface Note {
	lang: string;
	hidden: boolean;
	close?: () => void;
}

const replaced = ["navigator", "document", "localStorage"] as const;
const originals = replaced.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);

afterEach(() => {
	for (const [name, descriptor] of originals) {
		if (descriptor) Object.defineProperty(globalThis, name, descriptor);
		else Reflect.deleteProperty(globalThis, name);
	}
});

let visits = 0;

/** Opens a page in one of the languages `en`, `de` and `fr`; returns the note that is shown. */
async function visit(lang: string, languages: string[], localStorage: object): Promise<Note | undefined> {
	const notes = ["en", "de", "fr"].flatMap((one): Note[] => (one === lang ? [] : [{ lang: one, hidden: true }]));
	const elements = notes.map((note) =>
		Object.assign(note, {
			remove: () => {},
			querySelector: () => ({ addEventListener: (_: string, close: () => void) => Object.assign(note, { close }) }),
		}),
	);
	const document = { documentElement: { lang }, querySelectorAll: () => elements };
	for (const [name, value] of Object.entries({ navigator: { languages }, document, localStorage }))
		Object.defineProperty(globalThis, name, { value, configurable: true });
	visits += 1;
	await import(`./suggest-language?${visits}`);
	return notes.find(({ hidden }) => !hidden);
}

test("shows the note in the preferred language, until it is closed on a page in each other language", async () => {
	const storage: Record<string, string> = { language: "en" };
	const open = async (lang: string) => visit(lang, ["fr-CA", "de"], storage);
	assert.equal(await open("fr"), undefined);
	for (const lang of ["en", "de"]) {
		const note = await open(lang);
		assert.equal(note?.lang, "fr");
		note?.close?.();
		assert.equal(await open(lang), undefined);
	}
	assert.equal(await open("en"), undefined);
	assert.deepEqual(storage, { language: "en", declinedSuggestions: "en de" });
});

test("shows no note in a language that the reader doesn't prefer, and one without storage", async () => {
	assert.equal(await visit("en", ["it"], {}), undefined);
	const blocked = new Proxy({}, { get: () => assert.fail(), set: () => assert.fail() });
	const note = await visit("en", ["de"], blocked);
	assert.equal(note?.lang, "de");
	note?.close?.();
});
