import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSite } from "@/lib/config/parse";
import { Collector } from "@/lib/content/collector";
import { parseYaml } from "@/lib/utils/yaml";
import { allListPaths, groupLists, LIST_KINDS } from "./list-kinds";
import { groupPosts } from "./taxonomies";

const site = { ...parseSite(parseYaml("title: Q\n")).site, postsPerPage: 1, author: "Ada" };
const context = { site, authors: new Map(), now: Date.parse("2026-06-01") };

/** Returns the paths of all lists of some posts. */
async function listPaths(...names: string[]): Promise<string[]> {
	const sources = names.map((name) => ({
		file: `posts/${name}.md`,
		source: "---\ntitle: T\ntags: [x]\nseries: S\n---\n",
	}));
	const { posts, ...collection } = await new Collector().collect({ posts: sources, pages: [] }, context);
	const taxonomies = groupPosts(posts, collection, site);
	return allListPaths(posts, groupLists(LIST_KINDS, { site, posts, taxonomies }), site, "/");
}

test("lists the paths of the index and of every list", async () => {
	const groups = ["/ /page/2", "/tags /tags/x /tags/x/page/2", "/archive /archive/2026 /archive/2025"];
	groups.push("/authors /authors/ada /authors/ada/page/2", "/series /series/s");
	assert.equal((await listPaths("2026-01-01-a", "2025-01-01-b")).join(" "), groups.join(" "));
});

test("lists only the index of a blog without posts", async () => {
	assert.deepEqual(await listPaths(), ["/"]);
});
