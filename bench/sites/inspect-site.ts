import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Root } from "hast";
import { markdownComponents } from "@/components/mdx/registry";
import type { Blog } from "@/lib/blog/blog";
import { createBlog } from "@/lib/blog/create-blog";
import { stopsBuild } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";
import type { Post } from "@/lib/content/types";
import { renderBodyTree } from "@/lib/outputs/markdown/render-tree";
import { groupBy } from "@/lib/utils/collections";
import type { Diagnostic } from "@/lib/utils/diagnostics";
import { visit } from "@/lib/utils/visit";
import { findLostWords, sourceWords } from "./lost-words";
import type { Inspection } from "./types";

/** The number of diagnostics of each rule that are listed. */
const MAX_EXAMPLES = 20;

const [folder = "."] = process.argv.slice(2);
const cacheDir = mkdtempSync(join(tmpdir(), "sites-"));
try {
	console.log(JSON.stringify(await inspect(resolve(folder))));
} finally {
	rmSync(cacheDir, { recursive: true });
}

/** Reads, checks and renders a site with an empty cache. */
async function inspect(contentDir: string): Promise<Inspection> {
	const start = performance.now();
	const cpuBefore = process.cpuUsage();
	const blog = createBlog({
		loadCompiler: () => import("@/lib/markdown/compile"),
		contentDir,
		engineDir: process.cwd(),
		cacheDir,
		mode: "production",
		isPreview: false,
		now: Date.now,
	});
	const { posts, pages } = await blog.collection();
	const readCpu = cpuSecondsSince(cpuBefore);
	const [report, { strict }] = await Promise.all([runChecks(blog), blog.site()]);
	const rendered = await renderAll(blog, [...posts, ...pages]);
	const byRule = groupBy(report.problems, ({ rule }) => rule);
	return {
		found: describeSource(blog),
		posts: posts.length,
		published: posts.filter(({ status }) => status === "published").length,
		dated: posts.filter(({ date }) => date).length,
		pages: pages.length,
		errors: countBySeverity(byRule, "error"),
		stopsBuild: stopsBuild(report, { strict, system: blog.source.project().system }),
		warnings: countBySeverity(byRule, "warning"),
		examples: Object.fromEntries(
			[...byRule].map(([rule, found]) => [rule, found.slice(0, MAX_EXAMPLES).map(formatDiagnostic)]),
		),
		...rendered,
		readCpu,
		cpu: cpuSecondsSince(cpuBefore),
		seconds: (performance.now() - start) / 1000,
		peak: process.resourceUsage().maxRSS / 1024,
	};
}

function cpuSecondsSince(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

/** Renders all posts and compares their words with those of their sources. */
async function renderAll(blog: Blog, posts: readonly Post[]) {
	const { bodies } = await blog.collection();
	const crashed: Inspection["crashed"] = [];
	const lost: Inspection["lost"] = [];
	let words = 0;
	for (const post of posts) {
		const file = blog.source.ownerPath(post.file);
		try {
			const expected = sourceWords(bodies.get(post.file)?.body ?? "");
			words += expected.size;
			const { tree } = await renderBodyTree(blog, post, markdownComponents);
			const missing = findLostWords(expected, post.title, ...textsOf(tree));
			if (missing.length > 0) lost.push({ file, words: missing });
		} catch (error) {
			crashed.push({ file, message: String(error) });
		}
	}
	return { crashed, words, lost: lost.sort((a, b) => b.words.length - a.words.length) };
}

/** Returns the text of a tree twice: words can be parted by elements, and texts of two elements can be parted by nothing. */
function textsOf(tree: Root): string[] {
	const texts: string[] = [];
	visit(tree, "text", ({ value }) => void texts.push(value));
	return [texts.join(""), texts.join(" ")];
}

function describeSource({ source }: Blog): string {
	const { system = "Quire", mounts } = source.project();
	const folders = mounts.filter(({ at }) => /^(posts|drafts)(\/|$)/.test(at)).map(({ from }) => from || ".");
	return `${system}: ${folders.join(", ")}`;
}

function countBySeverity(byRule: Map<string, Diagnostic[]>, severity: Diagnostic["severity"]): Record<string, number> {
	const counts = [...byRule].map(
		([rule, found]) => [rule, found.filter((one) => one.severity === severity).length] as const,
	);
	return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function formatDiagnostic({ file, line, column, message }: Diagnostic): string {
	return `${file}:${line}:${column} ${message}`;
}
