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

test("sorts the parts of a series from old to new, and the series by their newest beginning", () => {
	assert.deepEqual(shown(post("/e", "Two"), post("/d"), post("/c", "One"), post("/b", "one"), post("/a", "One")), [
		["Two", "/series/two", ["/e"]],
		["One", "/series/one", ["/a", "/b", "/c"]],
	]);
});
test("sorts numbered parts by number, and the others after them by date", () => {
	assert.deepEqual(shown(post("/d", "S"), post("/c", "S", 1), post("/b", "S"), post("/a", "S", 2)), [
		["S", "/series/s", ["/c", "/a", "/b", "/d"]],
	]);
});
