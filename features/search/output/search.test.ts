import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { isSearchable, openEngine, type Query, type SearchEngine } from "@/features/search/client/engine";
import { createExcerpt } from "@/features/search/client/excerpt";
import { record, serveIndex } from "./search.support";

const day = (iso: string) => ({ iso, time: Date.parse(iso), dateOnly: true });

const records = [
	record("/blog/words", { text: "Typography again, and words.", date: day("2025-05-04"), tags: ["design"] }),
	record("/blog/wood", { text: "Type of wood.", date: day("2025-01-01"), tags: ["wood"] }),
	record("/blog/type", {
		title: "On typography",
		text: "Typography is the setting of words in type; it is read, not seen.",
		date: day("2024-05-04"),
		tags: ["design", "C++"],
	}),
	record("/blog/houses", { title: "Häuser am Fluss", text: "Die Wortungetüme laufen über die Größe hinaus." }),
	record("/blog/cat", { title: "吾輩は猫である", text: "名前はまだ無い。どこで生れたかReactの入門書。", lang: "ja" }),
	record("/blog/engine", { title: "搜索引擎", text: "我们在这里讨论搜索引擎的原理和东京都。", lang: "zh" }),
	record("/blog/code", { text: "How props are made.", code: "export function getStaticProps() {\n\tuse_cache()\n}" }),
];

describe("the search in the browser", () => {
	let index: Awaited<ReturnType<typeof serveIndex>>;
	let engine: SearchEngine;
	before(async () => {
		index = await serveIndex(records);
		engine = openEngine();
	});
	after(() => index.stop());

	const find = async (text: string, more: Partial<Query> = {}) => {
		const { hits, corrected } = await engine.find({ text, filters: {}, sort: "match", ...more });
		const paths = await Promise.all(hits.map(async (hit) => (await hit.data()).url.replace("/blog/", "")));
		return corrected ? [...paths, `for ${corrected}`] : paths;
	};

	for (const [text, ...found] of [
		["häuser", "houses"],
		["hauser", "houses"],
		["grösse", "for größe", "houses"],
		["wortunget", "houses"],
		["猫", "cat"],
		["名前", "cat"],
		["入門", "cat"],
		["React 入門書", "cat"],
		["前名"],
		["搜索引擎", "engine"],
		["引擎的原理", "engine"],
		["京都", "engine"],
		["getStaticProps", "code"],
		["getstatic", "code"],
		["static props", "code"],
		["use_cache", "code"],
		["c++", "type"],
		["typography words", "words", "type"],
		["wood words"],
	] as const) {
		test(`finds ${found.join(", ") || "nothing"} for ${text}`, async () =>
			assert.deepEqual((await find(text)).sort(), [...found].sort()));
	}

	test("quotes a sentence of the text rather than the code", async () => {
		const { hits } = await engine.find({ text: "props", filters: {}, sort: "match" });
		const { content, locations } = (await hits[0]?.data()) ?? { content: "", locations: [] };
		const excerpt = createExcerpt(content, locations).map(({ text, isMarked }) => (isMarked ? `[${text}]` : text));
		assert.equal(excerpt.join(""), "How [props] are made. …");
	});

	test("corrects a mistyped word to the nearest one of the blog", async () => {
		assert.deepEqual((await find("typograhpy")).sort(), ["for typography", "type", "words"]);
		assert.deepEqual((await find("tipography words")).sort(), ["for typography words", "type", "words"]);
		assert.deepEqual(await find("gestaticprops"), ["code", "for getstaticprops"]);
		assert.deepEqual(await find("zzzzzz"), []);
	});

	test("loads the vocabulary only for mistyped words", async () => {
		index.asked.length = 0;
		await find("typography");
		await find("setting types");
		assert.ok(!index.asked.includes("words.txt"), index.asked.join());
		await find("typografy");
		assert.ok(index.asked.includes("words.txt"));
	});

	test("filters by tag and year, also without a word", async () => {
		assert.deepEqual(await find("typography", { filters: { year: "2024" } }), ["type"]);
		assert.deepEqual(await find("typography", { filters: { tag: "wood" } }), []);
		assert.deepEqual(await find("", { filters: { tag: "design" } }), ["words", "type"]);
		assert.deepEqual(await find("", { filters: { tag: "design", year: "2024" } }), ["type"]);
		assert.deepEqual(await engine.filterOptions(), { tag: ["C++", "design", "wood"], year: ["2025", "2024"] });
	});

	test("sorts by date on request", async () => {
		assert.deepEqual(await find("typ", { sort: "date" }), ["words", "wood", "type"]);
		assert.equal((await find("typography"))[0], "type");
	});
});

test("finds any part of a text on a Chinese or Japanese site, whatever words the browser segments", async (context) => {
	const page = { querySelector: () => ({ getAttribute: () => "ja-JP" }) };
	const location = { href: "https://blog.example/", origin: "https://blog.example" };
	const browser = { window: globalThis, document: page, location };
	Object.assign(globalThis, browser);
	// Tests share processes, and others take a process with a window for a browser.
	context.after(() => {
		for (const name of Object.keys(browser)) Reflect.deleteProperty(globalThis, name);
	});
	const index = await serveIndex([
		record("/blog/cat", { text: "名前はまだ無い。どこで生れたか頓と見当がつかぬ。", code: "useState" }, "ja-JP"),
		record("/blog/tokyo", { text: "東京都の書店でTypeScriptの入門書を買う。" }, "ja-JP"),
	]);
	const engine = openEngine();
	const find = async (text: string) => {
		const { hits } = await engine.find({ text, filters: {}, sort: "match" });
		return Promise.all(hits.map(async (hit) => (await hit.data()).url));
	};
	for (const text of ["京都の書", "門書", "typescript 入門"]) assert.deepEqual(await find(text), ["/blog/tokyo"], text);
	for (const text of ["見当がつかぬ", "usestate"]) assert.deepEqual(await find(text), ["/blog/cat"], text);
	assert.deepEqual(await find("大阪"), []);
	index.stop();
});

test("accepts a query of one Chinese character, but not of one letter", () => {
	const query = { filters: {}, sort: "match" as const };
	for (const text of ["a ", "é", ""]) assert.equal(isSearchable({ ...query, text }), false, text);
	for (const text of ["字", "ab"]) assert.equal(isSearchable({ ...query, text }), true, text);
	assert.equal(isSearchable({ ...query, text: "", filters: { tag: "x" } }), true);
});
