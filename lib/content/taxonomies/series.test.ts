import assert from "node:assert/strict";
import { test } from "node:test";
import type { Post } from "@/lib/content/types";
import { groupBySeries, normalizeSeries } from "./series";

const post = (path: string, series?: string, part?: number) => ({ path, series, part, status: "published" }) as Post;
const shown = (...posts: Post[]) =>
	[...groupBySeries(posts, normalizeSeries(posts)).values()].map(({ label, path, posts }) => [
		label,
		path,
		posts.map((part) => part.path),
	]);

test("the parts of a series stand from old to new, the series with the newest beginning first", () => {
	assert.deepEqual(shown(post("/e", "Two"), post("/d"), post("/c", "One"), post("/b", "one"), post("/a", "One")), [
		["Two", "/series/two", ["/e"]],
		["One", "/series/one", ["/a", "/b", "/c"]],
	]);
});
test("numbered parts stand by number, the others after them by date", () => {
	assert.deepEqual(shown(post("/d", "S"), post("/c", "S", 1), post("/b", "S"), post("/a", "S", 2)), [
		["S", "/series/s", ["/c", "/a", "/b", "/d"]],
	]);
});
