import assert from "node:assert/strict";
import { test } from "node:test";
import type { ParsedPost } from "@/lib/content/types";
import { show } from "@/lib/utils/show.support";
import { createRelatedFinder } from "./find-related";
import { countTerms } from "./terms";

const post = (path: string, tags: string[], body = "", more: Partial<ParsedPost> = {}) =>
	({ file: path, path, tags, title: path, body, ...more }) as ParsedPost;
const createFinder = (posts: ParsedPost[]) => createRelatedFinder(posts, new Map(posts.map((one) => [one.file, one])));
const related = (posts: ParsedPost[]) =>
	Object.fromEntries(posts.map((one) => [one.path, show(createFinder(posts)(one), "path").join(" ")]));

test("finds posts that share tags and words, the most similar first", () => {
	const posts = [
		post("a", ["ink"], "Black ink dries on laid paper."),
		post("b", ["ink"], "How ink is made."),
		post("c", [], "Laid paper, wove paper and how paper is made."),
		post("d", ["music"], "A sonata."),
		post("e", ["ink"], "Black ink on paper that is laid."),
	];
	assert.equal(related(posts).a, "e b c");
	assert.equal(related(posts).d, "");
});
test("finds no posts that share only a few of their many words", () => {
	const bread = "rye flour water salt leaven malt patience crust crumb steam oven stone basket scale knife loaf";
	const climb =
		"ropes crampons maps tents lamps boots glacier ridge summit descent valley weather ledge anchor cairn lichen dawn frost";
	const violin = "sonata strings bow rosin wood varnish bridge melody silence applause score page stand candle";
	const posts = [
		post("a", [], `What this loaf have needed: ${bread}.`),
		post("b", [], `How this team have climbed: ${climb}.`),
		post("c", [], `Played slowly: ${violin}.`),
		post("d", [], `Another loaf: ${bread}.`),
	];
	assert.deepEqual(related(posts), { a: "d", b: "", c: "", d: "a" });
});
test("returns at most three posts, the newest of equally similar ones", () => {
	const posts = ["a", "b", "c", "d", "e"].map((path) => post(path, ["ink"]));
	assert.deepEqual([related(posts).e, related(posts).a], ["a b c", "b c d"]);
});
test("prefers posts close in time for a tag of very many posts", () => {
	const posts = Array.from({ length: 1000 }, (_, index) => post(`p${index}`, ["x"]));
	const find = createFinder(posts);
	for (const index of [0, 500, 999]) {
		for (const { path } of find(post(`p${index}`, []))) {
			assert.ok(Math.abs(Number(path.slice(1)) - index) <= 200, `${path} of p${index}`);
		}
	}
	assert.deepEqual(find(post("none", [])), []);
});
test("ignores case in tags", () => {
	assert.equal(related([post("a", ["Ink"]), post("b", ["ink"]), post("c", [])]).a, "b");
});
test("ignores code, URLs and HTML tags", () => {
	const body =
		"Words.\n\n```js\nfence();\n```\n\n[link](/target) <Tag attribute='x'>inside</Tag> https://host.example/path\n";
	assert.deepEqual([...countTerms({ title: "A title" }, body).keys()], ["title", "words", "link", "inside"]);
});
test("compares text without spaces by pairs of characters", () => {
	const posts = [post("a", [], "日本語組版の基本"), post("b", [], "日本語の歴史"), post("c", [], "音楽")];
	assert.equal(related(posts).a, "b");
});
test("ignores short words, but not initials", () => {
	const body = "We use the new iOS on it, and X11.";
	assert.deepEqual([...countTerms({ title: "" }, body).keys()], ["ios", "x11"]);
});
test("replaces excluded posts with the next ones", () => {
	const posts = ["a", "b", "c", "d", "e"].map((path) => post(path, ["ink"]));
	const found = createFinder(posts)(post("b", []), ["a", "c"]);
	assert.deepEqual(show(found, "path"), ["d", "e"]);
});
