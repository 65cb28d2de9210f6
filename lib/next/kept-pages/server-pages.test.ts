import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Blog } from "@/lib/blog/blog";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { recordBlog } from "@/lib/blog/record-blog";
import type { BuildResult } from "@/lib/outputs/build-result";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { getKeptFolder } from "./kept-folder";
import { planKeptPages } from "./plan";
import { saveReads } from "./reads-file";
import { keepServerPages } from "./server-pages";

const post = (title: string) => `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\nText.\n`;
const entry = (text: string) => ({ srcRoute: "/blog/[...slug]", text });

/** What Next's manifest has beside the pages. */
const MANIFEST = {
	version: 4,
	dynamicRoutes: { "/blog/[...slug]": { fallback: false } },
	preview: { previewModeId: "secret" },
};

/** Does what Next and this blog do in a build that renders some posts; returns its files, manifest and outputs. */
async function build(blog: Blog, distDir: string, slugs: readonly string[], token: string) {
	rmSync(distDir, { recursive: true, force: true });
	const fileOf = (slug: string, extension: string) => path.join(distDir, `server/blog/${slug}.${extension}`);
	const outputs = slugs.flatMap((slug, index) =>
		["html", "rsc"].map((extension) => ({
			pathname: extension === "html" ? `/blog/${slug}` : `/blog/${slug}.rsc`,
			groupId: index + 1,
			fallback: { filePath: fileOf(slug, extension) },
			config: { bypassToken: token },
		})),
	);
	writeFiles(distDir, {
		"prerender-manifest.json": JSON.stringify({
			...MANIFEST,
			routes: Object.fromEntries(slugs.map((slug) => [`/blog/${slug}`, entry(slug)])),
		}),
		...Object.fromEntries(
			slugs.flatMap((slug) =>
				["html", "rsc", "meta"].map((extension) => [`server/blog/${slug}.${extension}`, `${extension} of ${slug}`]),
			),
		),
	});
	for (const slug of slugs) {
		const { subject, reads } = recordBlog(blog);
		await subject.post(`/blog/${slug}`);
		await saveReads(blog.options, `/blog/${slug}`, reads.entries());
	}
	const finished = slugs.map((slug) => ({
		file: fileOf(slug, "html"),
		isStatic: slug !== "interactive",
		media: [`/${slug}.png`],
		removedScripts: 0,
		bytesBefore: 9,
		bytesAfter: 4,
	}));
	const result = { distDir, outputs: { prerenders: outputs }, config: { basePath: "" } } as unknown as BuildResult;
	const restored = await keepServerPages(blog, result, finished);
	const manifest = JSON.parse(readFileSync(path.join(distDir, "prerender-manifest.json"), "utf8"));
	return { restored, manifest, prerenders: result.outputs.prerenders };
}

test("puts the pages of an earlier build back into its files, its manifest and the outputs for a platform", async () => {
	const blog = createTestBlog({
		"posts/a.md": post("A"),
		"posts/b.md": post("B"),
		"posts/interactive.md": post("Interactive"),
	});
	const distDir = createTemporaryFolder();
	const rendered = async () => (await planKeptPages(blog, {})).filter((one) => one.startsWith("/blog/")).sort();

	assert.deepEqual(await rendered(), ["/blog/a", "/blog/b", "/blog/interactive"]);
	const first = await build(blog, distDir, ["a", "b", "interactive"], "old");
	assert.deepEqual(first.restored, []);

	updateBlog(blog, { "posts/b.md": post("Bee") });
	assert.deepEqual(await rendered(), ["/blog/b", "/blog/interactive"]);
	const { restored, manifest, prerenders } = await build(blog, distDir, ["b", "interactive"], "new");
	assert.deepEqual(
		restored.map(({ media, bytesAfter }) => ({ media, bytesAfter })),
		[{ media: ["/a.png"], bytesAfter: 4 }],
	);
	assert.deepEqual(manifest, {
		...MANIFEST,
		routes: { "/blog/a": entry("a"), "/blog/b": entry("b"), "/blog/interactive": entry("interactive") },
	});
	for (const extension of ["html", "rsc", "meta"]) {
		assert.equal(readFileSync(path.join(distDir, `server/blog/a.${extension}`), "utf8"), `${extension} of a`);
	}
	const ofA = prerenders.filter(({ pathname }) => /^\/blog\/a(\.rsc)?$/.test(pathname));
	assert.deepEqual(
		ofA.map(({ groupId, fallback, config }) => [groupId, fallback?.filePath, config.bypassToken]),
		["html", "rsc"].map((extension) => [3, path.join(distDir, `server/blog/a.${extension}`), "new"]),
	);
});

test("renders damaged pages again in the same build, and all if another file is in the place of their folder", async () => {
	const blog = createTestBlog({ "posts/a.md": post("A"), "posts/b.md": post("B"), "posts/c.md": post("C") });
	const distDir = createTemporaryFolder();
	const rendered = async () => (await planKeptPages(blog, {})).filter((one) => one.startsWith("/blog/")).sort();
	await rendered();
	await build(blog, distDir, ["a", "b", "c"], "token");
	assert.deepEqual(await rendered(), []);
	const folder = getKeptFolder(blog.options);
	const contents = readdirSync(folder).filter((name) => name.endsWith(".content.json"));
	for (const name of contents.slice(1)) {
		const file = path.join(folder, name);
		writeFileSync(file, Buffer.alloc(statSync(file).size));
	}
	const damaged = (await rendered()).map((one) => one.slice("/blog/".length));
	assert.equal(damaged.length, 2);
	const { restored } = await build(blog, distDir, damaged, "token");
	assert.equal(restored.length, 1);
	assert.deepEqual(await rendered(), []);
	rmSync(path.dirname(folder), { recursive: true });
	writeFileSync(path.dirname(folder), "");
	assert.deepEqual(await rendered(), ["/blog/a", "/blog/b", "/blog/c"]);
});

test("renders everything again for another deployment", async () => {
	const blog = createTestBlog({ "posts/a.md": post("A") });
	const distDir = createTemporaryFolder();
	const isRendered = async (deploymentId: string) => (await planKeptPages(blog, { deploymentId })).includes("/blog/a");
	await isRendered("1");
	await build(blog, distDir, ["a"], "token");
	assert.deepEqual([await isRendered("1"), await isRendered("2")], [false, true]);
});
