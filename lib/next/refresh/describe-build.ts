import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import type { RecordedReads } from "@/lib/blog/record-blog";
import { isError, type Report } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";
import { safeDecode } from "@/lib/content/urls/assets";
import { KeptPages } from "@/lib/next/kept-pages/kept-page";
import { readPlan } from "@/lib/next/kept-pages/plan";
import { readSavedReads } from "@/lib/next/kept-pages/reads-file";
import type { BuildResult } from "@/lib/outputs/build-result";
import { removeBasePath } from "@/lib/utils/base-path";
import { digest } from "@/lib/utils/digest";
import { type DescribedPage, writeDescription } from "./build-description";

/** Writes what a later refresh has to know of a finished build. */
export async function describeBuild(blog: Blog, result: BuildResult): Promise<void> {
	const { distDir, buildId, config, routing } = result;
	const [reads, report, { ownHash }] = await Promise.all([readAllReads(blog), runChecks(blog), blog.ownerCode()]);
	await writeDescription(distDir, {
		buildId,
		basePath: config.basePath,
		varyHeader: routing.rsc.varyHeader,
		ownerCode: ownHash,
		errors: listErrors(report),
		olderMedia: {},
		pages: Object.fromEntries(listPages(result, reads)),
	});
}

/**
 * Returns digests of the errors of a report, as a build has nothing of drafts. Lines are left out: they change with the text
 * before an error.
 */
export function listErrors({ problems }: Report): string[] {
	return problems.filter(isError).map(({ file, rule, message }) => digest([file, rule, message]));
}

/** Returns what all pages of a build have read: those that it has rendered, and those of earlier builds. */
async function readAllReads(blog: Blog): Promise<Map<string, RecordedReads>> {
	const reads = await readSavedReads(blog.options);
	const kept = new KeptPages(blog.options);
	for (const pagePath of (await readPlan(blog.options)).pages) {
		const conditions = await kept.readConditions(pagePath);
		if (conditions) reads.set(pagePath, conditions.reads);
	}
	return reads;
}

function listPages({ outputs, config, distDir }: BuildResult, reads: ReadonlyMap<string, RecordedReads>) {
	return outputs.prerenders.flatMap(({ pathname, fallback }): [string, DescribedPage][] => {
		const pagePath = removeBasePath(pathname, config.basePath);
		if (pagePath === undefined || pagePath.startsWith("/_") || !fallback?.filePath?.endsWith(".html")) return [];
		const decoded = safeDecode(pagePath).normalize("NFC");
		const file = path.relative(distDir, fallback.filePath).replaceAll(path.sep, "/");
		return [[decoded, { file, reads: reads.get(decoded) }]];
	});
}
