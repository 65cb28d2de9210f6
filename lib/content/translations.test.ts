import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TrustByFolder } from "@/lib/config/trust";
import { parsePost } from "./front-matter/parse-post";
import { groupTranslations } from "./translations";

const site = { language: "en", url: "https://q.example" };

/** The translations of each post, as `language address`. */
function group(
	posts: Record<string, string>,
	trust: TrustByFolder = {},
	onRefused?: Parameters<typeof groupTranslations>[2],
): Record<string, string[]> {
	const parsed = Object.entries(posts).map(([name, lines]) => {
		const context = { site: { timeZone: "UTC", trust }, authors: new Map(), now: 0, kind: "post" as const };
		return parsePost(`posts/${name}.md`, `---\ntitle: T\n${lines}\n---\n`, context).post;
	});
	const found = groupTranslations(parsed, site, onRefused);
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

describe("a post in a folder with less trust", () => {
	const trust: TrustByFolder = { "posts/guests": "text" };
	const own = { hello: "", "hello.de": "lang: de\ntranslations: {en: /blog/hello}" };
	const both = ["de /blog/hello.de", "en /blog/hello"];
	const JA = "translations: {ja: https://other.example}";

	for (const lines of [
		"lang: de\ntranslations: {en: /blog/hello}",
		"lang: de\ntranslationOf: /blog/hello",
		"lang: fr\ntranslations: {en: /blog/hello}",
		"lang: de\ntranslationKey: hi",
	]) {
		test(`joins no posts that don't name it: ${lines.replace("\n", ", ")}`, () => {
			const posts = { "guests/g": lines, ...own, hello: "translationKey: hi" };
			const refused: string[] = [];
			const found = group(posts, trust, (naming, other) => refused.push(`${naming.path} ${other.path}`));
			assert.deepEqual(found, { "/blog/hello": both, "/blog/hello.de": both });
			assert.deepEqual(refused, ["/blog/guests/g /blog/hello"]);
		});
	}
	test("joins those that name it, without others that it names, and takes no language of theirs", () => {
		const posts = {
			"guests/g": `lang: fr\n${JA.replace("{", "{it: /blog/guests/h, ")}`,
			"guests/h": "lang: it\ntranslations: {fr: /blog/guests/g}",
			"guests/i": "lang: de",
			...own,
			hello: "translations: {fr: /blog/guests/g, de: /blog/guests/i}",
		};
		const all = [...both, "fr /blog/guests/g"];
		const refused: string[] = [];
		const found = group(posts, trust, (naming, other) => refused.push(`${naming.path} ${other.path}`));
		assert.deepEqual(refused, ["/blog/guests/g /blog/guests/h", "/blog/guests/h /blog/guests/g"]);
		assert.deepEqual(found["/blog/hello"], all);
		assert.deepEqual(Object.keys(found).sort(), ["/blog/guests/g", "/blog/guests/i", "/blog/hello", "/blog/hello.de"]);
	});
	test("joins others of its kind", () => {
		const fail = () => assert.fail("nothing is refused");
		const posts = { "guests/g": `lang: fr\n${JA}`, "guests/h": "translations: {fr: /blog/guests/g}" };
		assert.equal(group(posts, trust, fail)["/blog/guests/g"]?.length, 3);
		const byKey = { "guests/g": "lang: fr\ntranslationKey: k", "guests/h": "translationKey: k" };
		assert.equal(group({ ...byKey, other: "" }, trust, fail)["/blog/guests/g"]?.length, 2);
	});
});
