import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePost } from "./front-matter/parse-post";
import { groupTranslations } from "./translations";

const site = { language: "en", url: "https://q.example" };

/** The translations of each post, as `language address`. */
function group(posts: Record<string, string>): Record<string, string[]> {
	const parsed = Object.entries(posts).map(([name, lines]) => {
		const context = { site: { timeZone: "UTC" }, authors: new Map(), now: 0, kind: "post" as const };
		return parsePost(`posts/${name}.md`, `---\ntitle: T\n${lines}\n---\n`, context).post;
	});
	const found = groupTranslations(parsed, site);
	const written = [...found].map(([path, all]) => [path, all.map((one) => `${one.language} ${one.url}`)]);
	return Object.fromEntries(written);
}

test("links two posts if one names the other by path or URL", () => {
	const both = ["de /blog/hallo", "en /blog/hello"];
	for (const address of ["/blog/hallo", "/blog/hallo/", "https://q.example/blog/hallo"]) {
		assert.deepEqual(group({ hello: `translations:\n  de: ${address}`, hallo: "lang: de" }), {
			"/blog/hello": both,
			"/blog/hallo": both,
		});
	}
});
test("links three posts if one names the others", () => {
	const all = ["de /blog/hallo", "en /blog/hello", "fr /blog/bonjour"];
	const hallo = "lang: de\ntranslations: {en: /blog/hello, fr: /blog/bonjour}";
	assert.deepEqual(Object.values(group({ hello: "", hallo, bonjour: "lang: fr" })), [all, all, all]);
});
test("links posts with the same translation key", () => {
	const both = ["en /blog/hello", "pt-BR /blog/ola"];
	const ola = "lang: pt_BR\ntranslation_key: hi";
	const posts = { hello: "translationKey: hi", ola, other: "translationKey: other" };
	assert.deepEqual(group(posts), { "/blog/hello": both, "/blog/ola": both });
});
test("keeps external URLs, and prefers a post of the site in that language", () => {
	assert.deepEqual(group({ hello: "translations:\n  ja: https://other.example/ja" }), {
		"/blog/hello": ["en /blog/hello", "ja https://other.example/ja"],
	});
	const both = ["de /blog/hallo", "en /blog/hello"];
	const hallo = "lang: de\ntranslations: {en: /blog/hello}";
	const posts = { hello: "translations:\n  de: https://other.example/de", hallo };
	assert.deepEqual(Object.values(group(posts)), [both, both]);
});
test("ignores missing translations and those in the same language", () => {
	assert.deepEqual(group({ hello: "translations:\n  de: /blog/nowhere" }), {});
	assert.deepEqual(group({ hello: "translations:\n  en: /blog/again", again: "" }), {});
});
